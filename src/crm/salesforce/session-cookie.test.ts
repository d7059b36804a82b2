import { describe, expect, it } from 'vitest';
import { chooseSession } from './session-cookie';

const HOST = 'northwind.my.salesforce.com';
const sid = (value: string, domain = HOST, name = 'sid') => ({ name, value, domain });

describe("the browser's own session", () => {
  it('is that of the API host', () => {
    const cookies = [
      sid('00D0900000B98de!lightning', 'northwind.lightning.force.com'),
      sid('00D0900000B98de!api'),
    ];
    expect(chooseSession(cookies, HOST)).toEqual({
      accessToken: '00D0900000B98de!api',
      organizationId: '00D0900000B98deEAB',
    });
  });

  it('is that of the known organisation', () => {
    const cookies = [sid('00D0900000B98dF!other'), sid('00D0900000B98de!mine', `.${HOST}`)];
    expect(chooseSession(cookies, HOST, '00D0900000B98deEAB')?.accessToken).toBe('00D0900000B98de!mine');
  });

  it.each([
    ['there is none', []],
    ['it belongs to another organisation', [sid('00D0900000B98dF!other')]],
    ['a proxy has encrypted it', [sid('AQICAHh…')]],
    ['it is another cookie', [sid('00D0900000B98de!x', HOST, 'oid')]],
    ['it is that of a host that only looks alike', [sid('00D0900000B98de!x', `evil-${HOST}`)]],
  ])('is not taken when %s', (_, cookies) => {
    expect(chooseSession(cookies, HOST, '00D0900000B98deEAB')).toBeNull();
  });
});
