import { afterEach, describe, expect, it } from 'vitest';
import { ERP_DESCRIPTORS } from '../../erp/descriptors';
import { axeViolations } from '../../ui/test/axe';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

/** The real descriptors without their texts: a label is its key. */
const openNew = async (erp: string) => {
  page = await mountOptions({ hash: '#integrations/new', erps: ERP_DESCRIPTORS });
  await page.type('ERP', erp);
};

describe.each(ERP_DESCRIPTORS.map((descriptor) => [descriptor.id, descriptor] as const))(
  'the connection form of %s',
  (id, { connectionFields }) => {
    it('has every field with its initial value', async () => {
      await openNew(id);
      for (const { labelKey, kind, initial = '' } of connectionFields) {
        if (kind === 'switch') expect(page.get('checkbox', labelKey)).toBeTruthy();
        else expect(page.field(labelKey).value).toBe(initial);
      }
      expect(await axeViolations(page.root)).toEqual([]);
    });

    it('says at each field what is needed, and sends nothing', async () => {
      await openNew(id);
      await page.click('button', 'Save');
      for (const { labelKey } of connectionFields.filter(({ required }) => required)) {
        expect(page.field(labelKey).getAttribute('aria-invalid')).toBe('true');
      }
      expect(page.asked).toEqual([]);
      expect(page.payloads('integration.save')).toEqual([]);
    });
  },
);

describe('Sage 300', () => {
  it('knows that ADMIN is barred before anything is sent', async () => {
    await openNew('sage-300');
    await page.type('sage300_connection_userId', 'admin');
    expect(page.text()).toContain('sage300_warning_admin');
    await page.type('sage300_connection_userId', 'CRMAPI');
    expect(page.text()).not.toContain('sage300_warning_admin');
  });

  it('judges the number rule while it is typed, and shows what it makes', async () => {
    await openNew('sage-300');
    await page.type('sage300_connection_numberRule', '{INITIALS:2}{COUNTER');
    expect(page.text()).toContain('sage300_rule_token');
    await page.type('sage300_connection_numberRule', '{INITIALS:2}{COUNTER:4}');
    expect(page.text()).toContain('Example: HT0001');
    expect(page.text()).not.toContain('sage300_rule_token');
  });
});

it('asks for both servers of Sage 100, and has the one without encryption confirmed', async () => {
  await openNew('sage-100');
  await page.type('Integration name', 'Midwest');
  await page.type('sage100_connection_serviceAddress', 'https://erp.harbour.example/ebw/ewsservice.svc');
  await page.type('sage100_connection_sdataAddress', 'http://sdata.harbour.example:5493/sdata');
  for (const key of ['companyId', 'userId', 'password']) await page.type(`sage100_connection_${key}`, 'ABC');
  await page.click('checkbox', 'sdata.harbour.example:5493 is in our own network');
  await page.click('button', 'Save');
  expect(page.asked[0]?.origins).toEqual(['https://erp.harbour.example/*', 'http://sdata.harbour.example/*']);
  expect(page.payloads('integration.save')[0]?.integration.plainHttp).toEqual([
    'http://sdata.harbour.example:5493',
  ]);
});
