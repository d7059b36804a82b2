import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { axeViolations } from '../../ui/test/axe';
import { mountCrms, submit, withSageCrm } from '../test/mount-crms';
import type { MountedOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const FORM = 'Connect Sage CRM';
const connect = () => submit(page, FORM);

describe('connecting a Sage CRM', () => {
  it('takes the address as the browser shows it, keeps nothing of its session, and asks for its host in the click', async () => {
    page = await mountCrms({ connected: null, answers: { 'crm.connect': () => withSageCrm() } });
    await page.type(
      'Sage CRM address',
      ' https://crm.harbour.example:8443/CRM/eware.dll/Do?SID=12345678901234&Act=432 ',
    );
    await page.type('Service user', ' imports ');
    await page.type('Password', ' secret ');
    await connect();
    expect(page.asked).toEqual([{ origins: ['https://crm.harbour.example/*'], permissions: [] }]);
    expect(page.payloads('crm.connect')).toEqual([
      {
        crm: 'sage-crm',
        address: 'https://crm.harbour.example:8443/CRM',
        consumerKey: '',
        auth: 'session',
        plainHttp: false,
        serviceUser: 'imports',
        servicePassword: ' secret ',
      },
    ]);
  });

  it('needs neither a service user nor a password', async () => {
    page = await mountCrms({ connected: null, answers: { 'crm.connect': () => withSageCrm() } });
    await page.type('Sage CRM address', 'https://crm.harbour.example/crm');
    await connect();
    expect(page.payloads('crm.connect')).toHaveLength(1);
  });

  it('sends nothing while the host is refused', async () => {
    page = await mountCrms({ connected: null, granted: false });
    await page.type('Sage CRM address', 'https://crm.harbour.example/crm');
    await connect();
    expect(page.payloads('crm.connect')).toEqual([]);
    expect(page.text()).toContain('Nothing was saved.');
    expect(page.field('Sage CRM address').value).toBe('https://crm.harbour.example/crm');
  });

  it('shows why the server did not answer, and keeps what was typed', async () => {
    const refuse = () => {
      throw new AppError('NET-REFUSED', { params: { host: 'crm.harbour.example' } });
    };
    page = await mountCrms({ connected: null, answers: { 'crm.connect': refuse } });
    await page.type('Sage CRM address', 'https://crm.harbour.example/crm');
    await connect();
    expect(page.find('alert', '')).not.toBeNull();
    expect(page.field('Sage CRM address').value).toBe('https://crm.harbour.example/crm');
  });
});

describe('what stands in the way', () => {
  it('is said at its field, and the first gets the focus', async () => {
    page = await mountCrms({ connected: null });
    await page.type('Password', 'secret');
    await connect();
    expect(document.activeElement).toBe(page.field('Sage CRM address'));
    expect(page.field('Sage CRM address').getAttribute('aria-invalid')).toBe('true');
    expect(page.text()).toContain('Enter the user whose password this is.');
    expect(page.asked).toEqual([]);
    expect(await axeViolations(page.root)).toEqual([]);
  });

  it('is an address of something else, said as soon as the field is left', async () => {
    page = await mountCrms({ connected: null });
    await page.type('Sage CRM address', 'https://harbour.example');
    expect(page.text()).toContain('This is not an address of Sage CRM.');
  });

  it('is a user without the password', async () => {
    page = await mountCrms({ connected: null });
    await page.type('Sage CRM address', 'https://crm.harbour.example/crm');
    await page.type('Service user', 'imports');
    await connect();
    expect(document.activeElement).toBe(page.field('Password'));
    expect(page.asked).toEqual([]);
  });

  it('is a server without encryption that nobody has confirmed, origin by origin', async () => {
    page = await mountCrms({ connected: null, answers: { 'crm.connect': () => withSageCrm() } });
    await page.type('Sage CRM address', 'http://crm01/crm');
    await connect();
    expect(document.activeElement).toBe(page.get('checkbox', 'crm01 is in our own network'));
    expect(page.asked).toEqual([]);
    await page.click('checkbox', 'crm01 is in our own network');
    await page.type('Sage CRM address', 'http://crm02/crm');
    await connect();
    expect(page.asked).toEqual([]);
    await page.click('checkbox', 'crm02 is in our own network');
    await connect();
    expect(page.asked[0]?.origins).toEqual(['http://crm02/*']);
    expect(page.payloads('crm.connect')[0]?.plainHttp).toBe(true);
  });
});

describe('once it is connected', () => {
  const connected = async (part: Parameters<typeof withSageCrm>[0]) => {
    page = await mountCrms({ connected: null, answers: { 'crm.connect': () => withSageCrm(part) } });
    await page.type('Sage CRM address', 'http://crm01/crm');
    await page.click('checkbox', 'crm01 is in our own network');
    await connect();
    return page.root.querySelector(`form[aria-label="${FORM}"]`)?.textContent ?? '';
  };

  it('says who is signed in, and the form begins anew', async () => {
    expect(await connected({})).toContain('Connected. kim is signed in.');
    expect(page.field('Sage CRM address').value).toBe('');
  });

  it('says what to do next when nobody is', async () => {
    const said = await connected({ signedIn: false, userName: '' });
    expect(said).toContain('Connected. Now open Sage CRM in a tab and sign in.');
    expect(page.get('link', 'Open Sage CRM').getAttribute('href')).toBe('http://crm01/CRM');
    expect(await axeViolations(page.root)).toEqual([]);
  });
});
