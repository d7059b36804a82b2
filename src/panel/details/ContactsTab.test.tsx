import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErpAddress, ErpCustomerDetails } from '../../core/erp-customer';
import { missing, present } from '../../core/result';
import { axeViolations } from '../../ui/test/axe';
import { withDetails } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

async function openContacts(part: Partial<ErpCustomerDetails>) {
  panel = await mountPanel({ view: 'details', answers: { 'details.open': () => withDetails(part) } });
  await panel.click('tab', 'Contacts');
}

const address = (values: Partial<ErpAddress>): ErpAddress => ({
  code: '',
  role: 'ship-to',
  name: '',
  lines: [],
  phone: '',
  email: '',
  ...values,
});

const headings = () => [...panel.root.querySelectorAll('h2')].map((heading) => heading.textContent);

describe('contacts', () => {
  it('can be called and written to, the primary one marked', async () => {
    await openContacts({
      contacts: present([
        {
          code: 'UB',
          name: 'שרה כהן',
          title: 'Buyer',
          phone: '+353 91 555 010',
          email: 'buyer@harbour.example',
          primary: true,
        },
        { code: 'TD', name: '', title: '', phone: '', email: '', primary: false },
      ]),
    });
    expect((panel.get('link', '+353 91 555 010') as HTMLAnchorElement).href).toBe('tel:+35391555010');
    const mail = panel.get('link', 'buyer@harbour.example') as HTMLAnchorElement;
    expect(decodeURIComponent(mail.href)).toBe('mailto:buyer@harbour.example');
    expect([...panel.root.querySelectorAll('.chip.accent')].map((chip) => chip.textContent)).toEqual([
      'Primary',
    ]);
    expect([...panel.root.querySelectorAll('li bdi')].map((name) => name.textContent)).toContain('שרה כהן');
    expect(panel.text()).toContain('TD');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('stand beside addresses by role and ship-to locations with their codes', async () => {
    await openContacts({
      addresses: [
        address({ role: 'bill-to', lines: ['1 Quay'] }),
        address({ role: 'ship-to', lines: ['2 Quay'] }),
        address({ role: 'bill-to', lines: ['3 Quay'] }),
      ],
      shipTo: present([address({ code: 'WHSE', name: 'Warehouse', lines: ['Warehouse', '4 Quay'] })]),
    });
    expect(headings()).toEqual(['Bill-to', 'Ship-to', 'Ship-to locations']);
    expect(panel.text()).toMatch(/1 Quay.*3 Quay.*2 Quay.*WHSEWarehouse4 Quay/s);
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('keep the rest when one part is missing', async () => {
    await openContacts({
      contacts: missing(new AppError('ERP-NEEDS-SDATA')),
      shipTo: missing(new AppError('ERP-PERMISSION')),
    });
    expect(panel.text()).toContain('Not given here: Contacts.');
    expect(panel.text()).toContain('Ship-to locations: not available.');
    expect(panel.text()).toContain('2 Quay Street');
  });

  it('say so where there are none', async () => {
    await openContacts({ addresses: [] });
    expect(panel.text()).toContain('The ERP keeps no contacts for this customer.');
    panel.unmount();
    await openContacts({ contacts: present([]), shipTo: present([]) });
    expect(panel.text()).toContain('No contacts');
    expect(panel.text()).toContain('No ship-to locations');
  });
});
