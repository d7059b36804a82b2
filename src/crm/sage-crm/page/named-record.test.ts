import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SID } from '../test/sage-document';
import { namedIn } from './named-record';

const id = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(String);

/** Each letter in either case. */
const anyCase = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((one, at) => (upper[at] ? one.toUpperCase() : one.toLowerCase())).join(''));

/** Some characters as percent codes, which mean the same. */
const encoded = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((code) =>
      [...text].map((one, at) => (code[at] ? `%${one.charCodeAt(0).toString(16)}` : one)).join(''),
    );

const pair = ([name, value]: readonly [string, string]): fc.Arbitrary<string> =>
  fc.tuple(anyCase(name).chain(encoded), encoded(value)).map(([left, right]) => `${left}=${right}`);

/** The address of a screen with these parameters and some that mean nothing, in any order, case and encoding. */
function addressWith(parameters: readonly (readonly [string, string])[]): fc.Arbitrary<URL> {
  const idle = [
    ['SID', SID],
    ['Mode', '1'],
    ['CLk', 'T'],
    ['F', 'x'],
    ['ErgTheme', '0'],
  ] as const;
  return fc
    .tuple(
      anyCase('crm'),
      anyCase('eware.dll'),
      anyCase('do'),
      fc.tuple(...[...parameters, ...idle].map(pair)),
    )
    .chain(([install, dispatcher, verb, pairs]) =>
      fc
        .shuffledSubarray([...pairs], { minLength: pairs.length })
        .map(
          (shuffled) =>
            new URL(`https://crm.example.com/${install}/${dispatcher}/${verb}?${shuffled.join('&')}`),
        ),
    );
}

const check = (
  parameters: (company: string, other: string) => readonly (readonly [string, string])[],
  expected: (company: string) => unknown,
): void =>
  fc.assert(
    fc.property(
      fc
        .tuple(id, id)
        .chain(([company, other]) => fc.tuple(fc.constant(company), addressWith(parameters(company, other)))),
      ([company, url]) => {
        expect(namedIn(url), url.href).toEqual(expected(company));
      },
    ),
  );

describe('an address in any case, order and encoding', () => {
  const isCompany = (companyId: string) => ({ kind: 'company', companyId });
  const isRelated = (companyId: string) => ({ kind: 'related', companyId });

  it('names a company by its dominant key', () => {
    check(
      (one, other) => [
        ['Act', '200'],
        ['Key0', '1'],
        ['Key1', one],
        ['Key2', other],
      ],
      isCompany,
    );
    check(
      (one) => [
        ['Act', '1902'],
        ['Key0', '1'],
        ['Key1', one],
        ['List', 'Notes'],
      ],
      isCompany,
    );
  });

  it('names a company by its screen alone', () => {
    check(
      (one) => [
        ['Act', '200'],
        ['Key1', one],
      ],
      isCompany,
    );
    check(
      (one) => [
        ['Act', '201'],
        ['Mode', '3'],
        ['Key1', one],
      ],
      isCompany,
    );
  });

  it('names a company by the recent list, keys left over or not', () => {
    check(
      (one) => [
        ['Act', '520'],
        ['RecentValue', `200X1X${one}`],
      ],
      isCompany,
    );
    check(
      (one, other) => [
        ['Act', '520'],
        ['RecentValue', `200X1X${one}`],
        ['Key0', '1'],
        ['Key1', other],
      ],
      isCompany,
    );
    check((one) => [['RecentValue', `200X1X${one}`]], isCompany);
  });

  it('names the company of a person, an opportunity or a case as such', () => {
    check(
      (one, other) => [
        ['Act', '220'],
        ['Key0', '2'],
        ['Key1', one],
        ['Key2', other],
      ],
      isRelated,
    );
    check(
      (one, other) => [
        ['Act', '260'],
        ['Key0', '7'],
        ['Key1', one],
        ['Key7', other],
      ],
      isRelated,
    );
    check(
      (one, other) => [
        ['Act', '281'],
        ['Key1', one],
        ['Key8', other],
      ],
      isRelated,
    );
  });

  it('names no company by the keys of other records', () => {
    check(
      (one) => [
        ['Act', '183'],
        ['Key0', '6'],
        ['Key6', one],
      ],
      () => ({ kind: 'other', companyId: '' }),
    );
    check(
      (one) => [
        ['Act', '160'],
        ['Key4', one],
      ],
      () => null,
    );
  });

  it.each(['0', '', '-1', '1e3', '0x2b', '43 or 1=1', '99999999999', '43,44'])(
    'takes no %j for a number',
    (key) => {
      const url = new URL(
        `https://crm.example.com/crm/eware.dll/Do?Act=200&Key0=1&Key1=${encodeURIComponent(key)}`,
      );
      expect(namedIn(url)).toBeNull();
    },
  );
});
