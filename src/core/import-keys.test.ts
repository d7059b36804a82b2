import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExternalUid } from './erp-link';
import { accountEntries, isUidOf, likelyKeys, sureKeys } from './import-keys';
import type { IndexedAccount } from './indexed-account';

const COMPANY = { erp: 'sage-intacct', company: 'NorthwindTest' };

const account = (more: Partial<IndexedAccount> = {}): IndexedAccount => ({
  id: '7',
  name: 'Harbour Tools Ltd.',
  website: 'www.harbour.example',
  taxId: 'GB 123-456',
  links: [],
  deleted: false,
  ...more,
});

const valuesOf = (given: IndexedAccount) =>
  accountEntries(given).map(({ kind, value }) => `${kind} ${value}`);

describe('keys of the index', () => {
  it('of an account without a link are its name, domain and tax number', () => {
    expect(valuesOf(account())).toEqual(['name harbour tools ltd', 'domain harbour.example', 'tax GB123456']);
    expect(valuesOf(account({ website: '', taxId: '1' }))).toEqual(['name harbour tools ltd']);
    expect(valuesOf(account({ deleted: true }))).toEqual([]);
  });

  it('of a linked account are its links alone, also once it is deleted', () => {
    const links = [
      { customerNo: 'C-1', integrationKey: '', externalUid: 'sage-intacct:NorthwindTest:41' },
      { customerNo: 'X', integrationKey: '', externalUid: 'of another product' },
    ];
    const wanted = [
      'uid sage-intacct:northwindtest:41',
      'number sage-intacct:northwindtest:c-1',
      'number ::x',
    ];
    expect(valuesOf(account({ links }))).toEqual(wanted);
    expect(accountEntries(account({ links, deleted: true })).every(({ deleted }) => deleted)).toBe(true);
  });

  it('of a promotion under way are those of an account without a link', () => {
    const links = [{ customerNo: '', integrationKey: 'key', externalUid: '' }];
    expect(accountEntries(account({ links })).map(({ kind, link }) => [kind, link?.integrationKey])).toEqual([
      ['name', 'key'],
      ['domain', 'key'],
      ['tax', 'key'],
    ]);
  });

  it('meet: a customer is looked up by what its account is entered under', () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (company, recordKey, number, name) => {
        const customer = { recordKey, number, name, modifiedAt: null, values: {} };
        const scope = { erp: 'sage-300', company };
        const externalUid = formatExternalUid({ ...scope, recordKey });
        const keys = sureKeys(customer, scope);
        const linked = accountEntries(
          account({ links: [{ customerNo: number, integrationKey: '', externalUid }] }),
        );
        expect(isUidOf(externalUid, scope, recordKey)).toBe(true);
        for (const { kind, value } of linked) expect(keys[kind]).toContain(value);
        expect(linked.length).toBe(number.trim() === '' ? 1 : 2);
        for (const { kind, value } of accountEntries(account({ name, website: '', taxId: '' }))) {
          expect(likelyKeys(customer)[kind]).toContain(value);
        }
      }),
    );
  });

  it('tell companies, ERPs and records apart', () => {
    expect(isUidOf('sage-intacct:NORTHWINDTEST:41', COMPANY, '41')).toBe(true);
    for (const other of [
      'sage-intacct:Northwind:41',
      'sage-300:NorthwindTest:41',
      'sage-intacct:NorthwindTest:4',
      '',
    ]) {
      expect(isUidOf(other, COMPANY, '41')).toBe(false);
    }
  });
});
