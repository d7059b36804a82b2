import { afterEach, describe, expect, it } from 'vitest';
import { mountCrms, submit } from '../test/mount-crms';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const save = () => submit(page, 'Fields of the ERP link');

describe('the names of the link fields', () => {
  it('are saved without blanks around them, with the field for further links', async () => {
    page = await mountCrms();
    await page.type('Customer No', ' comp_idcust ');
    await page.type('Field for further links', ' comp_erplinks ');
    await save();
    expect(page.payloads('crm.save')[0]).toMatchObject({
      linkFields: { customerNo: 'comp_idcust', integrationKey: 'comp_key', externalUid: 'comp_uid' },
      otherLinksField: 'comp_erplinks',
      serviceUser: 'imports',
      servicePassword: '',
      plainHttp: true,
    });
  });

  it('say what the field for further links is for', async () => {
    page = await mountCrms();
    expect(page.text()).toContain('an account may have a customer in several ERP companies');
  });

  it('may not be empty, nor the same twice, in whatever capitals', async () => {
    page = await mountCrms();
    await page.type('Customer No', ' ');
    await page.type('Field for further links', 'COMP_KEY');
    await save();
    expect(page.payloads('crm.save')).toEqual([]);
    expect(document.activeElement).toBe(page.field('Customer No'));
    expect(page.field('Field for further links').getAttribute('aria-invalid')).toBe('true');
    expect(page.text()).toContain('each needs a field of its own');
  });

  it('are three where an account has one link at most', async () => {
    page = await mountOptions({ hash: '#crms' });
    expect(page.text()).not.toContain('Field for further links');
  });
});
