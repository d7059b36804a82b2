import { describe, expect, it } from 'vitest';
import { importHash, parseImportRoute } from './import-route';

describe('the address of the import page', () => {
  it.each([
    ['', { org: '', integration: '', run: '' }],
    ['#run=r1', { org: '', integration: '', run: 'r1' }],
    ['#integration=i&org=http%3A%2F%2Fcrm01%2Fcrm', { org: 'http://crm01/crm', integration: 'i', run: '' }],
    ['#org=%E0%A4%A&else=1', { org: '\uFFFD%A', integration: '', run: '' }],
  ])('%s', (hash, route) => {
    expect(parseImportRoute(hash)).toEqual(route);
  });

  it('survives the way there and back', () => {
    const route = { org: 'http://crm01/crm & co', integration: 'ä', run: '' };
    expect(parseImportRoute(importHash(route))).toEqual(route);
    expect(importHash({ org: '', integration: '', run: 'r1' })).toBe('#run=r1');
  });
});
