import { afterEach, describe, expect, it } from 'vitest';
import { mountCrms, submit } from '../test/mount-crms';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const save = () => submit(page, 'Service user for imports');

describe('the service user of a connected CRM', () => {
  it('shows that its password is saved, never the password', async () => {
    page = await mountCrms();
    expect(page.field('Service user').value).toBe('imports');
    expect(page.field('Password').value).toBe('');
    expect(page.field('Password').placeholder).toContain('saved');
  });

  it('gets another password, and nothing else of the connection changes', async () => {
    page = await mountCrms({ connected: { otherLinksField: 'comp_links' } });
    await page.type('Password', 'new secret');
    await save();
    expect(page.payloads('crm.save')).toEqual([
      {
        org: 'http://crm01/crm',
        linkFields: { customerNo: 'comp_no', integrationKey: 'comp_key', externalUid: 'comp_uid' },
        otherLinksField: 'comp_links',
        labelLauncher: true,
        plainHttp: true,
        serviceUser: 'imports',
        servicePassword: 'new secret',
      },
    ]);
    expect(page.field('Password').value).toBe('');
    expect(page.text()).toContain('Saved');
  });

  it('is another one only together with its own password: the saved one would lock the account', async () => {
    page = await mountCrms();
    await page.type('Service user', 'other');
    expect(page.field('Password').placeholder).toBe('');
    await save();
    expect(page.payloads('crm.save')).toEqual([]);
    expect(document.activeElement).toBe(page.field('Password'));
    expect(page.text()).toContain('Enter the password of this service user.');
  });

  it('is removed by emptying it', async () => {
    page = await mountCrms();
    await page.type('Service user', '');
    await save();
    expect(page.payloads('crm.save')[0]).toMatchObject({ serviceUser: '', servicePassword: '' });
  });

  it('is not asked for where the CRM is signed in to by itself', async () => {
    page = await mountOptions({ hash: '#crms' });
    expect(page.text()).not.toContain('Service user');
  });
});
