import { describe, expect, test } from 'vitest';
import { isLogonPage, parsed, signedIn, signedInTo, textOf } from './page-visitor';

const HARBOUR = 'Act=200&Mode=1&CLk=T&Key0=1&Key1=43&T=Company';

describe('addresses', () => {
  test('are taken in any case, with their parameters in any case and order', () => {
    const visitor = signedIn();
    for (const path of [
      '/crm/eware.dll/Do?SID={sid}&Act=200&Mode=1&Key0=1&Key1=43',
      '/CRM/eWare.dll/do?key1=43&act=200&sid={sid}&KEY0=1',
      '/Crm/EWARE.DLL/DO?T=Company&Key1=43&Act=200&SID={sid}&Unknown=1',
    ]) {
      expect(textOf(visitor.open(path), '#_Datacomp_name'), path).toBe('Harbour Tools Ltd');
    }
  });

  test('begin with the name of the installation, and links write it as it is', () => {
    const visitor = signedIn();
    visitor.installation.configure({ install: 'CRM2024' });
    expect(visitor.send('/crm/eware.dll/go').status).toBe(404);
    const company = visitor.screen(HARBOUR);
    const links = [...company.querySelectorAll('a[href*="eware.dll"]')].map((a) => a.getAttribute('href'));
    expect(links.length).toBeGreaterThan(10);
    expect(links.every((href) => href?.startsWith('/CRM2024/eware.dll/Do?SID='))).toBe(true);
  });

  test('lead from the root to the logon page', () => {
    const visitor = signedIn();
    expect(visitor.send('/crm/')).toMatchObject({ status: 302, headers: { location: '/crm/eware.dll/go' } });
    expect(isLogonPage(visitor.open('/crm/eware.dll/go'))).toBe(true);
    expect(visitor.send('/crm/eware.dll/other').status).toBe(404);
    expect(visitor.send('/crm/nothing/here').status).toBe(404);
  });

  test('of files find what is there and nothing else', () => {
    const visitor = signedIn();
    for (const path of [
      '/crm/Themes/ergonomic.css?90412',
      '/crm/themes/COLOR1.css',
      '/crm/Themes/Kendo/kendo.common.min.css',
      '/crm/Themes/img/ergonomic/Buttons/edit.gif',
      '/crm/js/crm/crm-all.js?version=90412',
    ]) {
      expect(visitor.send(path).status, path).toBe(200);
    }
    expect(visitor.send('/crm/Themes/../pages.ts').status).toBe(404);
    expect(visitor.send('/crm/js/custom/topContent.js').status).toBe(404);
    expect(visitor.send('/crm/Themes/img/ergonomic/Buttons/..%2F..%2Fx.gif').status).toBe(404);
  });
});

describe('a session', () => {
  test('is demanded by every screen and custom page; without it comes the logon page, with status 200', () => {
    const visitor = signedIn();
    const { sid } = visitor;
    for (const address of ['Do?Act=200&Key0=1&Key1=43', 'Do?SID=123456789012345&Act=200&Key0=1&Key1=43']) {
      const answer = visitor.send(`/crm/eware.dll/${address}`);
      expect(answer.status).toBe(200);
      expect(isLogonPage(parsed(answer))).toBe(true);
    }
    expect(isLogonPage(visitor.open('/crm/CustomPages/Ledger/Orders.asp?Key0=1'))).toBe(true);
    expect(sid).toMatch(/^\d{14,15}$/);
  });

  test('comes with the right password, and a cookie with it', () => {
    const visitor = signedIn();
    const wrong = visitor.logOn('Wrong-Pass');
    expect(textOf(parsed(wrong), '.ErrorContent')).toContain('Invalid user name or password');
    const right = visitor.logOn();
    expect(right.status).toBe(302);
    expect(right.headers?.location).toMatch(/^\/crm\/eware\.dll\/Do\?SID=\d+&Act=6001/);
    expect(right.headers?.['set-cookie']).toMatch(/^SageCRMSession=\w+; Path=\/; HttpOnly$/);
  });

  test('ends after so many idle minutes and says so', () => {
    let now = 0;
    const visitor = signedIn(4, () => now);
    now += 19 * 60_000;
    expect(isLogonPage(visitor.screen(HARBOUR))).toBe(false);
    now += 19 * 60_000;
    expect(isLogonPage(visitor.screen(HARBOUR))).toBe(false);
    now += 21 * 60_000;
    const page = visitor.screen(HARBOUR);
    expect(isLogonPage(page)).toBe(true);
    expect(textOf(page, '.ErrorContent')).toContain('expired');
  });

  test('ends with log off, and with a later logon of the same user', () => {
    const visitor = signedIn();
    const page = visitor.screen(HARBOUR);
    const logOff = [...page.querySelectorAll('a')].find((a) => a.textContent === 'Log Off');
    expect(visitor.send(logOff?.getAttribute('href') ?? '').status).toBe(302);
    expect(isLogonPage(visitor.screen(HARBOUR))).toBe(true);
    visitor.logOn();
    const other = signedInTo(visitor.installation, 4);
    expect(isLogonPage(visitor.screen(HARBOUR))).toBe(true);
    expect(isLogonPage(other.screen(HARBOUR))).toBe(false);
  });

  test('belongs to an address where the check is on, and may need its cookie', () => {
    const visitor = signedIn();
    visitor.installation.configure({ ipCheck: true });
    const elsewhere = visitor.screen(HARBOUR, { address: '10.0.0.9' });
    expect(isLogonPage(elsewhere)).toBe(false);
    expect(textOf(elsewhere, '.ErrorContent')).toContain('IP address mismatch');
    visitor.installation.configure({ ipCheck: false, browserSessionSecurity: true });
    expect(isLogonPage(visitor.screen(HARBOUR))).toBe(true);
    const cookie = String(visitor.logOn().headers?.['set-cookie']).split(';')[0] ?? '';
    expect(isLogonPage(visitor.screen(HARBOUR, { cookie }))).toBe(false);
  });

  test('is listed without its number', () => {
    const visitor = signedIn();
    const list = String(visitor.send('/crm/eware.dll/sysadmin').body);
    expect(list).toContain('kim.olsen');
    expect(list).not.toContain(visitor.sid);
  });
});

describe('headers', () => {
  test('for security are there only when an administrator set them', () => {
    const visitor = signedIn();
    const plain = visitor.send('/crm/eware.dll/go').headers ?? {};
    expect(Object.keys(plain)).not.toContain('content-security-policy');
    expect(Object.keys(plain)).not.toContain('x-frame-options');
    const policy = "default-src 'self' 'unsafe-inline'";
    visitor.installation.configure({ contentSecurityPolicy: policy, frameOptions: 'SAMEORIGIN' });
    expect(visitor.send(`/crm/eware.dll/Do?SID={sid}&${HARBOUR}`).headers).toMatchObject({
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
    });
  });
});
