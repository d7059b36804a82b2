import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, nextNumber, readNumberRule } from './number-rule';

const LIMITS = { maxLength: 12 };
const source = (name: string, accountNumber = '', domain = '') => ({ name, accountNumber, domain });

function numberOf(rule: string, from: ReturnType<typeof source>, existing: readonly string[] = []): string {
  const frame = frameOf(readNumberRule(rule, LIMITS).rule, from);
  return frame ? nextNumber(frame, existing, LIMITS) : '';
}

describe('reading a rule', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['{INITIALS:3', 'token'],
    ['{COUNTER}', 'token'],
    ['{SERIAL:3}', 'token'],
    ['{counter:3}', 'token'],
    ['{NAME:0}', 'token'],
    ['A}B{NAME:2}', 'token'],
    ['-{NAME:3}', 'characters'],
    ['C/{NAME:3}', 'characters'],
    ['Ü{NAME:3}', 'characters'],
    ['{COUNTER:2}{COUNTER:2}', 'counters'],
    ['CUST-{NAME:6}{COUNTER:4}', 'length'],
    ['ALWAYS', 'constant'],
    ['{INITIALS:3}{COUNTER:4}', null],
    ['C-{NAME:6}.{COUNTER:3}', null],
    ['{ACCOUNT:6}', null],
  ])('%j: %s', (rule, fault) => {
    expect(readNumberRule(rule, LIMITS).fault).toBe(fault);
  });
});

describe('making a number', () => {
  it.each([
    ['{INITIALS:3}{COUNTER:4}', source('Northwind Traders Ltd.'), 'NTR0001'],
    ['{INITIALS:3}{COUNTER:4}', source('Quayside'), 'QUA0001'],
    ['{INITIALS:2}{COUNTER:4}', source('The Big Old Mill'), 'BO0001'],
    ['{NAME:6}', source('Northwind Traders Ltd.'), 'NORTHW'],
    ['{NAME:6}', source('3M'), '3M'],
    ['c-{NAME:4}', source('Żółć Sp. z o.o.'), 'C-ZOLC'],
    ['{NAME:6}', source('Ødegård & Søn AS'), 'ODEGAR'],
    ['{NAME:6}', source('株式会社港ツール', '', 'minato-tools.example'), 'MINATO'],
    ['{NAME:6}', source('株式会社港ツール'), 'CUSTOM'],
    ['{ACCOUNT:6}', source('Harbour', 'ACC-0010044'), '010044'],
    ['{ACCOUNT:6}{COUNTER:2}', source('Harbour', ''), ''],
  ])('%s of %o is %s', (rule, from, expected) => {
    expect(numberOf(rule, from)).toBe(expected);
  });

  it('counts on from the highest, whatever else begins alike', () => {
    const existing = ['har0007', 'HAR0009', 'HARBOUR', 'HAR12X', 'HA0100'];
    expect(numberOf('{INITIALS:3}{COUNTER:4}', source('Harbour'), existing)).toBe('HAR0010');
    expect(numberOf('{NAME:3}{COUNTER:2}', source('Harbour'), ['HAR99'])).toBe('HAR100');
    expect(numberOf('{COUNTER:3}-{NAME:3}', source('Harbour'), ['041-HAR', '999-QUA'])).toBe('042-HAR');
  });

  it('gives none where the counter has run out of room, or the only number is taken', () => {
    expect(numberOf('{NAME:6}{COUNTER:6}', source('Harbour'), ['HARBOU999999'])).toBe('');
    expect(numberOf('{NAME:6}', source('Harbour'), ['harbou'])).toBe('');
  });

  const anySource = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 40 }),
    accountNumber: fc.string({ maxLength: 12 }),
    domain: fc.oneof(fc.constant(''), fc.domain()),
  });
  const token = (kind: string) => fc.integer({ min: 1, max: 6 }).map((width) => `{${kind}:${width}}`);
  const part = fc.oneof(token('INITIALS'), token('NAME'), token('ACCOUNT'), fc.constantFrom('C', 'x-', '9.'));
  const anyRule = fc
    .tuple(fc.array(part, { maxLength: 3 }), token('COUNTER'), fc.array(part, { maxLength: 2 }))
    .map(([before, counter, after]) => [...before, counter, ...after].join(''))
    .filter((rule) => readNumberRule(rule, LIMITS).fault === null);
  const anyExisting = fc.array(fc.stringMatching(/^[A-Z0-9-]{1,12}$/), { maxLength: 20 });

  it('always keeps to length and letters, is new, and says the same twice', () => {
    fc.assert(
      fc.property(anyRule, anySource, anyExisting, (rule, from, existing) => {
        const number = numberOf(rule, from, existing);
        expect(numberOf(rule, from, existing)).toBe(number);
        if (number === '') return;
        expect(number).toMatch(/^[A-Z0-9][A-Z0-9._-]{0,11}$/);
        expect(existing).not.toContain(number);
      }),
    );
  });

  it('always counts higher than every number of its kind', () => {
    const counters = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counters, (given) => {
        const existing = given.map((counter) => `HAR${String(counter).padStart(4, '0')}`);
        const next = numberOf('{NAME:3}{COUNTER:4}', source('Harbour'), existing);
        expect(Number(next.slice(3))).toBe(Math.max(...given) + 1);
      }),
    );
  });

  it('says something for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(numberOf('{INITIALS:3}{COUNTER:3}', source(name))).toMatch(/^[A-Z0-9]{4,6}$/);
      }),
    );
  });
});

describe('reading any text as a rule', () => {
  it('never fails, and names one fault or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { rule, fault } = readNumberRule(text, LIMITS);
        if (fault === null) expect(rule.length).toBeGreaterThan(0);
      }),
    );
  });
});
