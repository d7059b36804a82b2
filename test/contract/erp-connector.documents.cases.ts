import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/core/erp-customer';
import { addMoney, zeroMoney } from '../../src/core/money';
import { failureOf } from './connector-failure';
import { offered } from './erp-connector.known';
import type { ErpCases } from './erp-connector.suite';

export const documentCases: ErpCases = (subject, bench) => {
  const ref = { recordKey: '', number: subject.ledger.number };

  describe.each(['order', 'invoice'] as const)('one document: %s', (kind: DocumentKind) => {
    const offer = subject.documents[kind];
    const known = offered(offer);

    if ('lacks' in offer || known === null) {
      it('is not given, and that is said', async () => {
        const key = { recordKey: '1', number: 'D-1' };
        const error = await failureOf(bench().connector().readDocument(ref, kind, key));
        expect(error.code).toBe('lacks' in offer ? offer.lacks : '');
      });
      return;
    }

    const read = (number: string, recordKey = '') =>
      bench().connector().readDocument(ref, kind, { recordKey, number });

    it('has its lines, and they add up', async () => {
      const document = await read(known.number);
      expect(document).toMatchObject({ kind, number: known.number, total: { amount: known.total } });
      expect(document.date).not.toBeNull();
      expect(document.lines.map((line) => [line.item, line.quantity, line.amount?.amount])).toEqual(
        known.lines,
      );
      expect(document.lines.every((line) => line.description !== '')).toBe(true);
      const amounts = document.lines.flatMap((line) => (line.amount ? [line.amount] : []));
      expect(addMoney(zeroMoney(document.total.currency), ...amounts)).toEqual(document.total);
    });

    it('is the same by the key that the details name', async () => {
      const { orders, salesInvoices } = await bench().connector().readDetails(ref);
      const part = kind === 'order' ? orders : salesInvoices;
      const listed = part?.ok ? part.value.find((one) => one.number === known.number) : undefined;
      // Where the interface cannot list them, the number is all there is.
      const key = listed?.recordKey ?? '';
      await expect(read(known.number, key)).resolves.toEqual(await read(known.number));
    });

    it.each(['NO-SUCH', "' OR ''='"])('that is not there is not found: %s', async (number) => {
      expect((await failureOf(read(number))).code).toBe('ERP-NOT-FOUND');
    });

    it('of another customer is not found', async () => {
      if (known.ofAnother === '') throw new Error('the seed needs a document of another customer');
      expect((await failureOf(read(known.ofAnother))).code).toBe('ERP-NOT-FOUND');
    });
  });
};
