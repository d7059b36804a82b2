import { describe, expect, it } from 'vitest';
import type { ErpCustomerDetails, ErpInvoice } from '../../src/core/erp-customer';
import { addMoney, type Money, subtractMoney, zeroMoney } from '../../src/core/money';
import type { Part } from '../../src/core/result';
import { failureOf } from './connector-failure';
import type { Offered } from './erp-connector.known';
import { DETAIL_PARTS } from './erp-connector.subject';
import type { ErpCases } from './erp-connector.suite';

function present<T>(part: Part<T>): T {
  if (!part.ok) throw new Error(`missing: ${part.error.code}`);
  return part.value;
}

/** A part that the interface gives, or the reason why it does not. */
function expectPart<K, T>(known: Offered<K>, part: Part<T>, check: (listed: T, known: K) => void): void {
  if ('has' in known) check(present(part), known.has);
  else expect(part).toMatchObject({ ok: false, error: { code: known.lacks } });
}

const total = (amounts: readonly Money[], currency: string): Money =>
  addMoney(zeroMoney(currency), ...amounts);

const inOrder = (invoices: readonly ErpInvoice[]) =>
  invoices.map((one) => [one.number, one.due, one.open.amount]).sort();

export const detailsCases: ErpCases = (subject, bench) => {
  const { ledger } = subject;
  const ref = { recordKey: '', number: ledger.number };
  const read = (): Promise<ErpCustomerDetails> => bench().connector().readDetails(ref);
  const money = (amount: string): Money => ({ amount, currency: ledger.currency });

  describe('the details', () => {
    it('say what is owed, to the cent', async () => {
      const { figures, profile, readAt } = await read();
      expect(profile).toMatchObject({ number: ledger.number, name: ledger.name });
      expect(readAt).toBeGreaterThan(0);
      expect(present(figures)).toMatchObject({
        balance: money(ledger.balance),
        overdue: ledger.overdue === null ? null : money(ledger.overdue),
        unapplied: money(ledger.unapplied),
        creditLimit: money(ledger.creditLimit),
        creditLeft: money(ledger.creditLeft),
      });
    });

    it('sort what is open by age, and say of which day that is', async () => {
      const { aging, agedOn } = await read();
      const buckets = present(aging);
      expect(buckets.map(({ from, to, amount }) => [from, to, amount])).toEqual(
        ledger.buckets.map(([from, to, amount]) => [from, to, money(amount)]),
      );
      expect(agedOn).toBe(ledger.agedOn);
    });

    it('add up: buckets are the open invoices, the balance is those less what is unapplied', async () => {
      const { figures, aging, invoices } = await read();
      const { balance, unapplied, overdue, creditLeft, creditLimit } = present(figures);
      const aged = present(aging).map((bucket) => bucket.amount);
      if (overdue) expect(total(aged.slice(1), ledger.currency)).toEqual(overdue);
      const used = addMoney(balance, money(ledger.ordered ?? '0'));
      expect(creditLimit && subtractMoney(creditLimit, used)).toEqual(creditLeft);
      if ('lacks' in ledger.openInvoices || ledger.agedOn !== null) return;
      const open = total(
        present(invoices).map((one) => one.open),
        ledger.currency,
      );
      expect(total(aged, ledger.currency)).toEqual(open);
      expect(ledger.creditsListed ? open : subtractMoney(open, unapplied)).toEqual(balance);
    });

    it('list what the interface gives and nothing else, and say what it does not', async () => {
      const { invoices, invoiceCount, payments, orders, salesInvoices } = await read();
      expectPart(ledger.openInvoices, invoices, (listed, known) => {
        expect(inOrder(listed)).toEqual([...known].sort());
        expect(invoiceCount).toBe(known.length);
      });
      const numbers = (listed: readonly { readonly number: string }[], known: readonly string[]) =>
        expect(listed.map((one) => one.number)).toEqual(known);
      expectPart(ledger.payments, payments, numbers);
      expectPart(ledger.orders, orders, numbers);
      if (ledger.salesInvoices === null || salesInvoices === null) {
        expect([ledger.salesInvoices, salesInvoices]).toEqual([null, null]);
      } else expectPart(ledger.salesInvoices, salesInvoices, numbers);
    });

    it('take one sign-in at most and no more round trips than the protocol needs', async () => {
      const connector = await bench().signedIn();
      await connector.readDetails(ref);
      expect(bench().sent()).toHaveLength(subject.detailsRoundTrips);
      bench().forget();
      await bench().connector().readDetails(ref);
      const first = subject.detailsRoundTrips + subject.preliminaries;
      expect(bench().sent().length - bench().signIns()).toBe(first);
    });

    it('are the same by record key', async () => {
      const connector = bench().connector();
      const byNumber = await connector.readDetails(ref);
      const { recordKey } = byNumber.profile;
      for (const other of [
        { recordKey, number: '' },
        { recordKey, number: ledger.number },
      ]) {
        await expect(connector.readDetails(other)).resolves.toEqual({
          ...byNumber,
          readAt: expect.any(Number),
        });
      }
    });

    it('of a customer without documents are nil, not missing', async () => {
      const { figures, aging, invoices, payments, orders, invoiceCount } = await bench()
        .connector()
        .readDetails({ recordKey: '', number: subject.blank.number });
      expect(present(figures)).toMatchObject({
        balance: { amount: '0' },
        overdue: { amount: '0' },
      });
      expect(present(aging).map((bucket) => bucket.amount.amount)).toEqual(ledger.buckets.map(() => '0'));
      for (const [known, part] of [
        [ledger.openInvoices, invoices],
        [ledger.payments, payments],
        [ledger.orders, orders],
      ] as const) {
        expectPart<unknown, readonly unknown[]>(known, part, (listed) => expect(listed).toEqual([]));
      }
      expect(invoiceCount).toBe(0);
    });

    it.each(['NO-SUCH', 'C-00042x', "' OR '1'='1"])('of nobody are not found: %s', async (number) => {
      const error = await failureOf(bench().connector().readDetails({ recordKey: '', number }));
      expect(error.code).toBe('ERP-NOT-FOUND');
      expect(error.params.number?.toUpperCase()).toBe(number.toUpperCase());
    });

    it('of a record key that nobody has are not found', async () => {
      const gone = { recordKey: '999999999', number: '' };
      expect((await failureOf(bench().connector().readDetails(gone))).code).toBe('ERP-NOT-FOUND');
    });

    it.each(subject.privateOnes)(
      'see what is private to an entity: $number',
      async ({ number, name, entity }) => {
        const { profile, invoices } = await bench().connector().readDetails({ recordKey: '', number });
        expect(profile).toMatchObject({ name, entity });
        if (invoices.ok) expect(invoices.value.length).toBeGreaterThan(0);
      },
    );

    it.each(subject.deniedParts)('go without $what where that is denied', async ({ switches, missing }) => {
      const whole = await read();
      bench().configure(switches);
      const left = await read();
      for (const part of DETAIL_PARTS) {
        if (!missing.includes(part)) expect(left[part].ok).toBe(whole[part].ok);
        else expect(left[part]).toMatchObject({ ok: false, error: { code: subject.deniedCode } });
      }
      expect({ ...left.profile, modifiedAt: '' }).toEqual({ ...whole.profile, modifiedAt: '' });
    });

    it.each(subject.deniedParts.filter((part) => part.noticed))(
      'say so where the figures are less than the whole: $what',
      async ({ switches }) => {
        bench().configure(switches);
        expect((await read()).notices.length).toBeGreaterThan(0);
      },
    );

    it.each(subject.dateFormats)('name the same days: $what', async ({ switches }) => {
      const usual = await read();
      bench().configure(switches);
      const { readAt, ...other } = await read();
      const { readAt: _, ...same } = usual;
      expect(readAt).toBeGreaterThan(0);
      expect(other).toEqual(same);
    });

    const passing = [
      ...(['drop-after', 'html-error'] as const),
      ...(subject.throttleSeconds === null ? [] : ['throttle' as const]),
      ...(subject.session === null ? [] : ['expired-session' as const]),
    ];
    it.each(passing)('come after one %s', async (kind) => {
      const connector = await bench().signedIn();
      bench().arm({ kind, ...subject.wire.read });
      const { figures } = await connector.readDetails(ref);
      expect(present(figures).balance).toEqual(money(ledger.balance));
    });

    it.each(['cut', 'malformed'] as const)('are not made of half an answer: %s', async (kind) => {
      const connector = await bench().signedIn();
      bench().arm({ kind, ...subject.wire.read, times: 99 });
      expect((await failureOf(connector.readDetails(ref))).code).toMatch(/^NET-/);
    });
  });
};
