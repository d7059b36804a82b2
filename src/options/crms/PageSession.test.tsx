import { afterEach, describe, expect, it } from 'vitest';
import { mountCrms, withSageCrm } from '../test/mount-crms';
import type { MountedOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const nobody = { signedIn: false, userName: '' };

describe("the session of the CRM's own pages", () => {
  it('says who is signed in', async () => {
    page = await mountCrms();
    expect(page.text()).toContain('Signed in as kim');
    expect(page.find('button', 'Check again')).toBeNull();
  });

  it('asks for a tab when none is signed in, and finds out who came', async () => {
    page = await mountCrms({ connected: nobody, answers: { 'crm.connect': () => withSageCrm() } });
    expect(page.text()).toContain('Open Sage CRM in a tab of this browser and sign in');
    await page.click('button', 'Check again');
    // Nothing that is saved is lost by looking: the confirmation of plain http goes along, the service user stays.
    expect(page.payloads('crm.connect')).toEqual([
      {
        crm: 'sage-crm',
        address: 'http://crm01/CRM',
        consumerKey: '',
        auth: 'session',
        plainHttp: true,
        serviceUser: '',
        servicePassword: '',
      },
    ]);
    expect(page.text()).toContain('Signed in as kim');
    expect(page.text()).not.toContain('There is still no tab');
  });

  it('says so when there still is none', async () => {
    page = await mountCrms({ connected: nobody, answers: { 'crm.connect': () => withSageCrm(nobody) } });
    await page.click('button', 'Check again');
    expect(page.text()).toContain('There is still no tab in which somebody is signed in.');
  });

  it('knows of a tab before it knows whose it is', async () => {
    page = await mountCrms({ connected: { userName: '' } });
    expect(page.text()).toContain('A tab is signed in');
    expect(page.text()).not.toContain('Signed in as');
    expect(page.find('button', 'Check again')).not.toBeNull();
  });
});
