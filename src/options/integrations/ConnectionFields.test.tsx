import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/test/axe';
import { north, settings } from '../test/demo-settings';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const INTRANET = 'http://erp01.harbour.example:8080';
const CONFIRM = 'erp01.harbour.example:8080 is in our own network; send the password without encryption';

const openNew = async () => {
  page = await mountOptions({ hash: '#integrations/new' });
  await page.type('Integration name', 'Westport');
  await page.type('Company ID', 'West');
  await page.type('Password', 'secret');
};

const connection = () => page.payloads('integration.save')[0]?.integration.connection;
const isChecked = (name: string) => (page.get('checkbox', name) as HTMLInputElement).checked;

/** Leaves the field as a user does: the browser tells it once. */
const leave = (label: string, value: string) => page.type(label, value);

describe('the kinds of connection fields', () => {
  it('begin with their initial values and are sent as they were set', async () => {
    await openNew();
    expect(page.field('Edition').value).toBe('old');
    await page.type('Edition', 'new');
    await page.click('checkbox', 'Test company');
    await page.type('Server address', '  https://erp.harbour.example/api  ');
    await page.click('button', 'Save');
    expect(connection()).toEqual({
      companyId: 'West',
      variant: 'new',
      test: 'yes',
      server: 'https://erp.harbour.example/api',
    });
  });

  it('keep fields that few need under More, and open it for what is wrong there', async () => {
    await openNew();
    const more = page.root.querySelector('details.more');
    expect(more?.hasAttribute('open')).toBe(false);
    expect(more?.contains(page.field('Number rule'))).toBe(true);
    await page.type('Number rule', 'HT');
    expect(more?.hasAttribute('open')).toBe(true);
    await page.click('button', 'Save');
    expect(document.activeElement).toBe(page.field('Number rule'));
    expect(page.payloads('integration.save')).toEqual([]);
  });

  it('judge a value while it is typed and show what it comes to', async () => {
    await openNew();
    await page.type('Number rule', 'HT');
    expect(page.text()).toContain('The rule needs a counter.');
    expect(page.text()).not.toContain('Example:');
    await page.type('Number rule', 'HT#');
    expect(page.text()).not.toContain('The rule needs a counter.');
    expect(page.text()).toContain('Example: HT0001');
  });

  it('say what to know about a value, without standing in the way', async () => {
    await openNew();
    expect(page.text()).not.toContain('emptied every night');
    await page.type('Company ID', 'sample');
    const described = page.field('Company ID').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('emptied every night');
    expect(page.field('Company ID').getAttribute('aria-invalid')).toBeNull();
    await page.click('button', 'Save');
    expect(page.payloads('integration.save')).toHaveLength(1);
  });
});

describe('an address', () => {
  it.each(['erp.harbour.example', 'ftp://erp.harbour.example', 'https://', 'https://kim:pw@erp.example'])(
    'is refused where it is none: %s',
    async (address) => {
      await openNew();
      await leave('Server address', address);
      expect(page.text()).toContain('Enter an address that begins with https:// or http://');
      await page.click('button', 'Test connection');
      expect(page.asked).toEqual([]);
      expect(page.payloads('integration.test')).toEqual([]);
      expect(document.activeElement).toBe(page.field('Server address'));
    },
  );

  it('on this machine may be without encryption', async () => {
    await openNew();
    await page.type('Server address', 'http://localhost:5493');
    await page.click('button', 'Save');
    expect(page.asked[0]?.origins).toEqual(['http://localhost/*']);
    expect(page.payloads('integration.save')[0]?.integration.plainHttp).toEqual([]);
  });
});

describe('plain http', () => {
  it.each(['Save', 'Test connection'])('is not used by %s before it is confirmed', async (button) => {
    await openNew();
    await page.type('Server address', `${INTRANET}/api`);
    expect(isChecked(CONFIRM)).toBe(false);
    await page.click('button', button);
    expect(page.asked).toEqual([]);
    expect(page.sent.map(({ name }) => name)).toEqual(['settings.read']);
    expect(page.text()).toContain('would be called without encryption, so nothing was sent.');
    expect(document.activeElement).toBe(page.get('checkbox', CONFIRM));
  });

  it('is asked for and sent with the confirmation', async () => {
    await openNew();
    await page.type('Server address', `${INTRANET}/api`);
    await page.click('checkbox', CONFIRM);
    await page.click('button', 'Save');
    expect(page.asked[0]?.origins).toEqual(['http://erp01.harbour.example/*']);
    expect(page.payloads('integration.save')[0]?.integration.plainHttp).toEqual([INTRANET]);
  });

  it('stays confirmed for another path, and has to be confirmed again for another origin', async () => {
    const stored = { ...north, connection: { ...north.connection, server: INTRANET }, plainHttp: [INTRANET] };
    page = await mountOptions({
      hash: '#integrations/north',
      answers: { 'settings.read': () => ({ ...settings, integrations: [stored] }) },
    });
    expect(isChecked(CONFIRM)).toBe(true);
    await page.type('Server address', `${INTRANET}/other`);
    expect(isChecked(CONFIRM)).toBe(true);
    await page.type('Server address', 'http://erp02.harbour.example');
    await page.type('Server address', INTRANET);
    expect(isChecked(CONFIRM)).toBe(false);
  });

  it('is not mentioned with https', async () => {
    await openNew();
    await page.type('Server address', 'https://erp01.harbour.example');
    expect(page.find('checkbox', 'in our own network')).toBeNull();
  });
});

it('has no accessibility violation with everything to say', async () => {
  await openNew();
  await page.type('Company ID', 'sample');
  await page.type('Server address', INTRANET);
  await page.type('Number rule', 'HT');
  await page.click('button', 'Save');
  expect(await axeViolations(page.root)).toEqual([]);
});
