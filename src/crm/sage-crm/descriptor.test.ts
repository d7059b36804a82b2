import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sageCrmDescriptor } from './descriptor';

const { recordOf, siteOf, sessionOf } = sageCrmDescriptor;
const BASE = 'https://crm01.example/crm/eware.dll/Do';
const idOf = (query: string, claimed = ''): string =>
  recordOf(new URL(`${BASE}?${query}`), claimed)?.id ?? '';

const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((one, at) => (upper[at] ? one.toUpperCase() : one.toLowerCase())).join(''));
/** The same text with some of its letters written as they may be in an address. */
const anyEncoding = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((coded) =>
      [...text].map((one, at) => (coded[at] ? `%${one.charCodeAt(0).toString(16)}` : one)).join(''),
    );
const id = fc.integer({ min: 1, max: 2_147_483_647 }).map(String);

describe('the company of a page address', () => {
  it.each([
    ['SID=14614&Act=200&Mode=1&CLk=T&Key0=1&Key1=43', '43'],
    ['SID=14614&Key0=1&Key1=43&T=Company', '43'],
    ['SID=14614&Act=201&Mode=3&Key1=43', '43'],
    ['SID=14614&Act=520&RecentValue=200X1X43', '43'],
    ['SID=14614&Act=220&Key0=2&Key1=43&Key2=101', '43'],
    ['SID=14614&Act=260&Key0=7&Key7=9&Key1=43', '43'],
    ['SID=14614&Act=281&Key0=8&Key8=9&Key1=43', '43'],
    ['SID=14614&Act=220&Key0=2&Key1=0&Key2=101', ''],
    ['SID=14614&Act=520&RecentValue=220X2X101', ''],
    ['SID=14614&Act=192&Key0=44&Key1=43', ''],
    ['SID=14614&Act=6001', ''],
    ['SID=14614&Key0=1&Key1=-43', ''],
    ['SID=14614&Key0=1&Key1=43x', ''],
    ['SID=14614&Key0=1&Key1=12345678901', ''],
  ])('%s is %j', (query, expected) => {
    expect(idOf(query)).toBe(expected);
  });

  it('is read whatever the case, order and encoding of what stands there', () => {
    const parameters = fc
      .tuple(id, fc.shuffledSubarray(['Act', 'SID', 'Mode', 'T', 'F'], { minLength: 1 }))
      .chain(([company, more]) =>
        fc.tuple(
          fc.constant(company),
          fc
            .tuple(
              anyCase('key0').chain(anyEncoding),
              anyCase('key1').chain(anyEncoding),
              anyEncoding(company),
              anyCase('crm'),
              anyCase('eware.dll').chain(anyEncoding),
            )
            .chain(([key0, key1, value, install, dispatcher]) =>
              fc
                .shuffledSubarray([`${key0}=1`, `${key1}=${value}`, ...more.map((name) => `${name}=7`)], {
                  minLength: more.length + 2,
                })
                .map((all) => `https://crm01.example/${install}/${dispatcher}/Do?${all.join('&')}`),
            ),
        ),
      );
    fc.assert(
      fc.property(parameters, ([company, address]) => {
        expect(recordOf(new URL(address), '')).toEqual({
          crm: 'sage-crm',
          org: 'https://crm01.example/crm',
          id: company,
        });
      }),
    );
  });

  it('is the one that the page itself names, where it names one', () => {
    expect(idOf('Act=200&Key0=1&Key1=43', '44')).toBe('44');
    expect(idOf('Act=430&T=Company', ' 44 ')).toBe('44');
    expect(idOf('Act=200&Key0=1&Key1=43', 'javascript:1')).toBe('43');
  });

  it('is nobody outside of an install, whatever is claimed', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), id, (address, claimed) => {
        const url = new URL(address);
        fc.pre(!/eware\.dll|custompages/i.test(url.pathname));
        expect(recordOf(url, claimed)).toBeNull();
      }),
    );
  });
});

describe('the site of an address', () => {
  const site = (install = 'CRM', origin = 'http://crm01') => ({
    org: `${origin}/${install.toLowerCase()}`,
    address: `${origin}/${install}`,
  });

  it.each([
    ['http://crm01/CRM', site()],
    [' http://CRM01/CRM/ ', site()],
    ['http://crm01/CRM/eware.dll/Do?SID=123456789012&Act=200', site()],
    ['http://crm01/CRM/EWARE.DLL/go', site()],
    ['http://crm01:8080/CRM', site('CRM', 'http://crm01:8080')],
    ['https://crm.example.com/crm2020/CustomPages/x/y.asp?SID=1', site('crm2020', 'https://crm.example.com')],
    ['crm.example.com/crm', site('crm', 'https://crm.example.com')],
    ['http://crm01', null],
    ['http://crm01/', null],
    ['http://crm01/eware.dll/Do', null],
    ['http://crm01/crm/other/page', null],
    ['http://crm01/sdata/crmj/sagecrm2/-/Company', null],
    ['http://user:secret@crm01/crm', null],
    ['ftp://crm01/crm', null],
    ['javascript:alert(1)', null],
    ['http://crm01/%E0%A4%A/eware.dll', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(siteOf(typed)).toEqual(expected);
  });

  it('is the same for every page of it', () => {
    fc.assert(
      fc.property(anyCase('crm').chain(anyEncoding), fc.webQueryParameters(), (install, query) => {
        const page = `https://crm01.example/${install}/eware.dll/Do?${query}`;
        expect(siteOf(page)?.org).toBe('https://crm01.example/crm');
        expect(recordOf(new URL(page), '43')?.org).toBe(siteOf(page)?.org);
      }),
    );
  });
});

describe('the session of a page address', () => {
  it.each([
    [`${BASE}?Act=200&sid=214641449969882`, '214641449969882'],
    [`${BASE}?SID=214641449969882&SID=1111111`, '214641449969882'],
    ['https://crm01.example/crm/CustomPages/x.asp?Sid=2146414', '2146414'],
    [`${BASE}?SID=2146%26x=1`, ''],
    [`${BASE}?SID=abc`, ''],
    [BASE, ''],
    ['https://crm01.example/other?SID=214641449969882', ''],
  ])('%s is %j', (address, expected) => {
    expect(sessionOf?.(new URL(address))).toBe(expected);
  });
});
