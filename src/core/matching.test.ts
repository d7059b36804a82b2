import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmAccount } from './crm-account';
import type { ErpCustomerSummary } from './erp-customer';
import { matchCustomers } from './matching';
import { address, account as crmAccount } from './test/crm-account';
import { erpCustomer } from './test/erp-customer';

const account = (values: Partial<CrmAccount> = {}): CrmAccount =>
  crmAccount({ name: 'Bäckerei Müller & Söhne GmbH', currency: '', ...values });

const reasonsFor = (ours: Partial<CrmAccount>, theirs: Partial<ErpCustomerSummary>): readonly string[] =>
  matchCustomers(account(ours), [erpCustomer(theirs)]).flatMap(({ reasons }) =>
    reasons.map(({ key }) => key),
  );

describe('matchCustomers', () => {
  it.each([
    'BÄCKEREI MÜLLER & SÖHNE GMBH',
    'Backerei Muller and Sohne GmbH',
    'Bäckerei  Müller & Söhne, GmbH.',
  ])('takes %s for the same name', (name) => {
    const [match] = matchCustomers(account(), [erpCustomer({ name })]);
    expect(match).toMatchObject({ strength: 'exact', reasons: [{ key: 'match_name' }] });
  });

  it.each(['Bäckerei Müller und Söhne', 'Bäckerei Müller Söhne AG', 'Baeckerei Mueller Soehne'])(
    'takes %s for a similar name at most',
    (name) => {
      const [match] = matchCustomers(account(), [erpCustomer({ name })]);
      expect(match?.strength ?? 'possible').toBe('possible');
      if (match) expect(match.reasons[0]?.key).toBe('match_name_similar');
    },
  );

  it('ignores legal forms, punctuation and their spelling', () => {
    expect(reasonsFor({ name: 'Harbour Trading Ltd.' }, { name: 'HARBOUR TRADING LIMITED' })).toEqual([
      'match_name_similar',
    ]);
    expect(reasonsFor({ name: 'Nowak Sp. z o.o.' }, { name: 'Nowak sp zoo' })).toEqual([
      'match_name_similar',
    ]);
  });

  it('knows each other reason', () => {
    expect(reasonsFor({ taxId: 'DE 811-111' }, { taxId: 'de811111' })).toEqual(['match_tax_id']);
    expect(reasonsFor({ accountNumber: 'C-1' }, {})).toEqual(['match_number']);
    expect(reasonsFor({ website: 'www.mueller.example/start' }, { email: 'ap@mueller.example' })).toEqual([
      'match_domain',
    ]);
    expect(reasonsFor({ phone: '+49 (0)30 5550-199' }, { phone: '030/5550199' })).toEqual(['match_phone']);
    expect(reasonsFor({ email: 'A@x.example' }, { email: 'a@x.example' })).toEqual([
      'match_email',
      'match_domain',
    ]);
  });

  it('names what is shared', () => {
    const [match] = matchCustomers(account({ website: 'https://x.example' }), [
      erpCustomer({ website: 'x.example' }),
    ]);
    expect(match?.reasons).toEqual([{ key: 'match_domain', params: { domain: 'x.example' } }]);
  });

  it('does not take a mail provider for a company', () => {
    expect(reasonsFor({ email: 'one@gmail.com' }, { email: 'two@gmail.com' })).toEqual([]);
  });

  it('does not show everybody in the same town', () => {
    const billing = address({ city: 'Hamburg', postalCode: '20457' });
    expect(reasonsFor({ billing }, { postalCode: '20457' })).toEqual([]);
    expect(reasonsFor({ billing, phone: '5550199' }, { postalCode: '20457', phone: '555 0199' })).toEqual([
      'match_phone',
      'match_postal_code',
    ]);
  });

  it('does not match on nothing', () => {
    expect(reasonsFor({ name: '' }, { name: '' })).toEqual([]);
    expect(reasonsFor({ phone: '12' }, { phone: '12' })).toEqual([]);
  });

  it('doubts the same name with another tax id', () => {
    const { name } = account();
    const [match] = matchCustomers(account({ taxId: 'DE1' }), [erpCustomer({ name, taxId: 'DE2' })]);
    expect(match?.strength).toBe('possible');
  });

  it('puts an inactive customer behind an active one that fits alike', () => {
    const { name } = account({});
    const found = matchCustomers(account({}), [
      erpCustomer({ number: 'C-1', name, status: 'inactive' }),
      erpCustomer({ number: 'C-2', name }),
    ]);
    expect(found.map((match) => match.customer.number)).toEqual(['C-2', 'C-1']);
  });

  it('puts the best first, whatever the order', () => {
    const { name } = account({});
    const all = [
      erpCustomer({ recordKey: '3', number: 'C-3', phone: '5550199' }),
      erpCustomer({ recordKey: '2', number: 'C-2', name }),
      erpCustomer({ recordKey: '1', number: 'C-1', name, phone: '5550199' }),
    ];
    const orders = fc.shuffledSubarray(all, { minLength: 3 });
    fc.assert(
      fc.property(orders, (candidates) => {
        const matches = matchCustomers(account({ phone: '5550199' }), candidates);
        expect(matches.map((match) => match.customer.number)).toEqual(['C-1', 'C-2', 'C-3']);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (ours, theirs) => {
        const text = { email: ours, website: ours, phone: ours, taxId: ours, name: ours };
        const matches = matchCustomers(account(text), [
          erpCustomer({ name: theirs, website: theirs, email: theirs }),
        ]);
        expect(matches.every((match) => match.reasons.length > 0)).toBe(true);
      }),
    );
  });
});
