import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sageIntacctDescriptor as descriptor } from './descriptor';
import locale from './locale.en.json';

const known = new Set(Object.keys(locale));
const folder = new URL('.', import.meta.url);

describe('locale', () => {
  it('has words for everything that the descriptor shows', () => {
    const keys = [
      ...descriptor.connectionFields.flatMap(({ labelKey, hintKey }) => [labelKey, hintKey]),
      ...descriptor.formFields.flatMap(({ labelKey, emptyKey }) => [labelKey, emptyKey]),
      ...descriptor.pickLists.map(({ labelKey }) => labelKey),
      ...descriptor.mappingTargets.map(({ labelKey }) => labelKey),
    ];
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it('has words for every key that the code names outright', () => {
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
    const named = sources.flatMap((name) => [
      ...readFileSync(new URL(name, folder), 'utf8').matchAll(/'(intacct_\w+)'/g),
    ]);
    expect(named.map(([, key = '']) => key).filter((key) => !known.has(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('offers only lists that the form uses', () => {
    const used = new Set(descriptor.formFields.map(({ list }) => list).filter(Boolean));
    expect(descriptor.pickLists.map(({ id }) => id).sort()).toEqual([...used].sort());
  });
});

describe('descriptor', () => {
  it('names company and entity', () => {
    expect(descriptor.companyOf({ companyId: ' NorthwindTest ' })).toBe('NorthwindTest');
    expect(descriptor.summaryOf({ companyId: 'NorthwindTest', entityId: 'IE' })).toBe(
      'NorthwindTest · entity IE',
    );
    expect(descriptor.summaryOf({ companyId: 'NorthwindTest' })).toBe('NorthwindTest');
  });

  it('keeps passwords in the vault', () => {
    const secrets = descriptor.connectionFields.filter(({ kind }) => kind === 'secret').map(({ key }) => key);
    expect(secrets).toEqual(['password', 'senderPassword']);
  });
});
