import { describe, expect, it } from 'vitest';
import { assertAllowed } from './host-rules';

const rules = {
  patterns: ['https://*.intacct.com/*'],
  origins: ['http://sage300.intranet:8080', 'http://sage100.intranet', 'https://erp.intranet'],
  plainHttp: ['http://sage300.intranet:8080'],
};

describe('assertAllowed', () => {
  it.each([
    'https://api.intacct.com/ia/xml/xmlgw.phtml',
    'https://na09.intacct.com:443/ia',
    'http://sage300.intranet:8080/Sage300WebApi',
    'https://erp.intranet/Sage300WebApi',
  ])('lets %s pass', (address) => {
    expect(() => assertAllowed(address, rules)).not.toThrow();
  });

  it.each([
    'http://api.intacct.com/ia',
    'https://intacct.com.evil.example/',
    'https://evilintacct.com/',
    'https://user:pw@api.intacct.com/',
    'http://sage300.intranet:9090/',
    'ftp://api.intacct.com/',
    'http://127.0.0.1:8080/',
    'nonsense',
    '',
  ])('refuses %s', (address) => {
    expect(() => assertAllowed(address, rules)).toThrowError(
      expect.objectContaining({ code: 'NET-HOST-REFUSED' }),
    );
  });

  it('sends nothing in the clear that was not confirmed to be in the own network', () => {
    expect(() => assertAllowed('http://sage100.intranet/sdata', rules)).toThrowError(
      expect.objectContaining({ code: 'NET-PLAIN-HTTP', params: { host: 'sage100.intranet' } }),
    );
  });
});
