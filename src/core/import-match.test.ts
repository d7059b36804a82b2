import { describe, expect, it } from 'vitest';
import { judge, type MatchAccount } from './import-match';
import type { RowDecision } from './import-run';
import type { SourceCustomer } from './source-customer';

const COMPANY = { erp: 'sage-intacct', company: 'NorthwindTest' };

const customer = (more: Partial<SourceCustomer> = {}): SourceCustomer => ({
  recordKey: '41',
  number: 'C-1',
  name: 'Harbour Tools Ltd',
  modifiedAt: null,
  values: {},
  ...more,
});

const account = (id: string, more: Partial<MatchAccount> = {}): MatchAccount => ({
  id,
  name: 'Harbour Tools Ltd',
  website: '',
  taxId: '',
  postalCode: '',
  links: [],
  deleted: false,
  ...more,
});

const link = (externalUid: string, customerNo = 'C-1') => ({ customerNo, integrationKey: 'k', externalUid });
const OURS = link('sage-intacct:NorthwindTest:41');

const verdict = (
  accounts: readonly MatchAccount[],
  more: { customer?: SourceCustomer; decision?: RowDecision; strict?: boolean } = {},
) =>
  judge(more.customer ?? customer(), accounts, more.decision ?? null, {
    company: COMPANY,
    strict: more.strict ?? false,
  });

const conflictOf = (...given: Parameters<typeof verdict>) => {
  const found = verdict(...given);
  const [note] = found.kind === 'conflict' ? found.notes : [];
  return note ? [note.labelKey, note.params] : found;
};

describe('a customer and the accounts that it may be', () => {
  it('is inserted where there is none', () => {
    expect(verdict([])).toEqual({ kind: 'insert' });
  });

  it('is the account whose link has its record and its number, renamed or not, in whichever case they are written', () => {
    const match = { kind: 'update', accountId: '7', link: false };
    expect(verdict([account('7', { links: [OURS] })])).toEqual(match);
    expect(verdict([account('7', { links: [OURS], name: 'Old name' })])).toEqual(match);
    const written = link('sage-intacct:northwindtest:41', ' c-1 ');
    expect(verdict([account('7', { links: [written] })])).toEqual(match);
  });

  it('is found by a link beside others', () => {
    const others = [link('sage-300:ACME:9', 'X'), OURS];
    expect(verdict([account('7', { links: others })])).toMatchObject({ kind: 'update', accountId: '7' });
  });

  it('has to have the same name where that is demanded', () => {
    expect(
      verdict([account('7', { links: [OURS], name: 'HARBOUR TOOLS, LTD.' })], { strict: true }).kind,
    ).toBe('update');
    expect(conflictOf([account('7', { links: [OURS], name: 'Old name' })], { strict: true })).toEqual([
      'import_conflict_name',
      { account: 'Old name', crm: 'Old name', erp: 'Harbour Tools Ltd' },
    ]);
  });

  it('is in conflict where the record is the same and the number is not', () => {
    const linked = account('7', { links: [link('sage-intacct:NorthwindTest:41', 'C-9')] });
    expect(conflictOf([linked])).toEqual([
      'import_conflict_number',
      { account: 'Harbour Tools Ltd', crm: 'C-9', erp: 'C-1' },
    ]);
  });

  it('is in conflict where the number is the same and the record is not', () => {
    const linked = account('7', { links: [link('sage-intacct:NorthwindTest:40')] });
    expect(conflictOf([linked])).toEqual([
      'import_conflict_record',
      { account: 'Harbour Tools Ltd', number: 'C-1', crm: '40', erp: '41' },
    ]);
    expect(conflictOf([linked], { decision: { kind: 'insert' } })).toMatchObject([
      'import_conflict_record',
      {},
    ]);
  });

  it('does not mind the same number in another company', () => {
    expect(verdict([account('7', { links: [link('sage-intacct:Other:41')] })]).kind).toBe('insert');
    expect(verdict([account('7', { links: [link('sage-300:NorthwindTest:41')] })]).kind).toBe('insert');
  });

  it.each(['', 'K-0041', 'a:b'])(
    'is in conflict with its number in a link of another product (%j)',
    (uid) => {
      expect(conflictOf([account('7', { links: [link(uid)] })])).toEqual([
        'import_conflict_other_product',
        { account: 'Harbour Tools Ltd', number: 'C-1' },
      ]);
    },
  );

  it('is in conflict where two accounts have its link, and not where one of them is deleted', () => {
    const two = [account('7', { links: [OURS] }), account('8', { links: [OURS], name: 'Double' })];
    expect(conflictOf(two)).toEqual([
      'import_conflict_two_accounts',
      { account: 'Harbour Tools Ltd', other: 'Double' },
    ]);
    const merged = [account('6', { links: [OURS], deleted: true }), account('7', { links: [OURS] })];
    expect(verdict(merged)).toMatchObject({ kind: 'update', accountId: '7' });
  });

  it('is in conflict with a deleted account that has its link', () => {
    expect(conflictOf([account('7', { links: [OURS], deleted: true })])).toEqual([
      'import_conflict_deleted',
      { account: 'Harbour Tools Ltd' },
    ]);
  });

  describe('without a link', () => {
    const alike = customer({
      values: { 'address.postalCode': 'SW1A 1AA', website: 'www.harbour.example', taxId: 'GB 123 456' },
    });
    const reasons = (more: Partial<MatchAccount>, of = alike) => {
      const found = verdict([account('7', more)], { customer: of });
      return found.kind === 'proposed' ? found.proposals[0]?.reasons : found.kind;
    };

    it('may be one with the same name and post code', () => {
      expect(reasons({ postalCode: 'sw1a1aa', name: 'harbour tools ltd' })).toEqual([
        'import_same_name_post_code',
      ]);
      expect(reasons({ postalCode: 'SW1A 1AB' })).toBe('insert');
      expect(reasons({ postalCode: '' })).toBe('insert');
      expect(reasons({ postalCode: 'SW1A 1AA', name: 'Quayside' })).toBe('insert');
      expect(reasons({ postalCode: '' }, customer())).toBe('insert');
    });

    it('may be one with the same domain, but not with the same mail provider', () => {
      expect(reasons({ website: 'https://harbour.example/shop', name: 'x' })).toEqual(['import_same_domain']);
      const byMail = customer({ values: { 'contact.email': 'a@harbour.example' } });
      expect(reasons({ website: 'harbour.example', name: 'x' }, byMail)).toEqual(['import_same_domain']);
      const free = customer({ values: { email: 'a@gmail.com', website: 'gmail.com' } });
      expect(reasons({ website: 'gmail.com', name: 'x' }, free)).toBe('insert');
    });

    it('may be one with the same tax number, if that says anything', () => {
      expect(reasons({ taxId: 'gb123456', name: 'x' })).toEqual(['import_same_tax_number']);
      expect(reasons({ taxId: 'n/a', name: 'x' }, customer({ values: { taxId: 'N/A' } }))).toBe('insert');
    });

    it('may be one that is being promoted under the same name', () => {
      const reserved = { customerNo: '', integrationKey: 'k', externalUid: '' };
      expect(reasons({ links: [reserved] }, customer())).toEqual(['import_same_name_promotion']);
    });

    it('is never an account that is linked or deleted', () => {
      const like = { website: 'harbour.example' };
      expect(reasons({ ...like, links: [link('sage-intacct:Other:9', 'X')] })).toBe('insert');
      expect(reasons({ ...like, deleted: true })).toBe('insert');
    });

    it('is most likely the one with most reasons', () => {
      const found = verdict(
        [
          account('7', { website: 'harbour.example', name: 'x' }),
          account('8', { website: 'harbour.example', postalCode: 'SW1A1AA' }),
        ],
        { customer: alike },
      );
      expect(found.kind === 'proposed' && found.proposals.map(({ id }) => id)).toEqual(['8', '7']);
    });

    it('is what an administrator decides', () => {
      const accounts = [account('7', { website: 'harbour.example' })];
      const given = { customer: alike };
      expect(verdict(accounts, { ...given, decision: { kind: 'insert' } })).toEqual({ kind: 'insert' });
      expect(verdict(accounts, { ...given, decision: { kind: 'link', accountId: '7' } })).toEqual({
        kind: 'update',
        accountId: '7',
        link: true,
      });
    });
  });

  describe('decided about', () => {
    const decision = { kind: 'link', accountId: '7' } as const;

    it('stays a match once the link is there', () => {
      expect(verdict([account('7', { links: [OURS] })], { decision })).toMatchObject({
        kind: 'update',
        link: false,
      });
    });

    it('does not take an account that is gone, deleted or linked by now', () => {
      expect(conflictOf([], { decision })).toEqual(['import_conflict_gone', {}]);
      expect(conflictOf([account('7', { deleted: true })], { decision })).toEqual([
        'import_conflict_gone',
        {},
      ]);
      expect(
        conflictOf([account('7', { links: [link('sage-intacct:Other:9', 'X')] })], { decision }),
      ).toEqual(['import_conflict_taken', { account: 'Harbour Tools Ltd', number: 'X' }]);
    });

    it('may take over the number that another product wrote', () => {
      expect(verdict([account('7', { links: [link('')] })], { decision })).toMatchObject({ link: true });
    });

    it('is not linked while another account has the number', () => {
      const accounts = [account('7'), account('8', { links: [link('sage-intacct:NorthwindTest:40')] })];
      expect(conflictOf(accounts, { decision })).toMatchObject(['import_conflict_record', {}]);
    });
  });
});
