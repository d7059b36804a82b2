import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErpDocument } from '../../core/erp-customer';
import { missing } from '../../core/result';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { withDetails } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const order: ErpDocument = {
  kind: 'order',
  number: '0000123',
  date: null,
  state: 'Open',
  poNumber: '',
  total: { amount: '10', currency: '' },
  lines: [],
};

async function openOrders(answers: FakeAnswers = {}, orderByNumber = true) {
  const orders = missing(new AppError('ERP-NEEDS-SDATA'));
  panel = await mountPanel({
    view: 'details',
    erp: { details: { salesInvoicesLabelKey: '', orderByNumber } },
    answers: { 'details.open': () => withDetails({ orders }), ...answers },
  });
  await panel.click('tab', 'Orders');
}

async function lookUp(number: string) {
  await panel.type('Sales order number', number);
  await panel.click('button', 'Show order');
}

describe('an order by its number', () => {
  it('is offered beside the reason why there is no list', async () => {
    await openOrders();
    expect(panel.text()).toContain('Not given here: Orders.');
    expect(panel.text()).toContain('It needs the SData provider');
    expect(panel.field('Sales order number')).toBeTruthy();
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('is not offered where the ERP cannot do it', async () => {
    await openOrders({}, false);
    expect(panel.text()).toContain('Not given here: Orders.');
    expect(panel.find('button', 'Show order')).toBeNull();
  });

  it('opens, and leads back to what was typed', async () => {
    await openOrders({ 'details.document': () => order });
    await lookUp(' 0000123 ');
    expect(panel.payloads('details.document')).toEqual([
      { grant: 'grant', integrationId: '', kind: 'order', recordKey: '', number: '0000123' },
    ]);
    expect(panel.text()).toContain('This document has no lines.');
    await panel.click('button', 'Back to Orders');
    expect(panel.field('Sales order number').value).toBe(' 0000123 ');
  });

  it('is said at the field when there is none, until the number changes', async () => {
    await openOrders({
      'details.document': () => {
        throw new AppError('ERP-NOT-FOUND', { params: { number: '99' } });
      },
    });
    await lookUp('99');
    const field = panel.field('Sales order number');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toContain('The ERP has no Order 99 for this customer.');
    await panel.type('Sales order number', '98');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('says any other reason at the field too', async () => {
    await openOrders({
      'details.document': () => {
        throw new AppError('NET-TIMEOUT');
      },
    });
    await lookUp('99');
    expect(panel.text()).toContain('The other system took too long to answer. Try again in a moment.');
  });

  it('asks nothing for an empty number', async () => {
    await openOrders();
    expect((panel.get('button', 'Show order') as HTMLButtonElement).disabled).toBe(true);
  });
});
