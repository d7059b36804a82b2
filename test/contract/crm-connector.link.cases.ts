import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const KEY = '0a6f4a52-6f5e-4a57-9c57-0d5f3f6f0001';
const LINK = { customerNo: 'C-00917', integrationKey: KEY, externalUid: 'erp:Company%3A1:41' };
const NOTHING = { customerNo: '', integrationKey: '', externalUid: '' };

export const linkCases: CrmCases = (subject, bench) => {
  describe('writing the link', () => {
    it('of a record that our key holds takes few calls', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), KEY, '');
      bench().forget();
      await connector.writeLink(bench().free(), LINK);
      expect(bench().sent()).toHaveLength(subject.calls.writeLink);
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('works on a free record: an existing customer is linked', async () => {
      const connector = await bench().connect();
      const linked = { ...LINK, integrationKey: '' };
      await connector.writeLink(bench().free(), linked);
      expect(bench().link(bench().free())).toEqual(linked);
    });

    it('may be repeated', async () => {
      const connector = await bench().connect();
      await connector.writeLink(bench().free(), LINK);
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it.each(['O\'Brien "& Sons" <1> \\ 100%_', '00123', 'Łódź-1'])(
      'keeps the number as it is: %s',
      async (customerNo) => {
        const connector = await bench().connect();
        const link = { ...LINK, customerNo: customerNo.slice(0, 20) };
        await connector.reserve(bench().free(), KEY, '');
        await connector.writeLink(bench().free(), link);
        await connector.writeLink(bench().free(), link);
        await expect(connector.readLink(bench().free())).resolves.toMatchObject({ link });
      },
    );

    it.each([
      ['number', { customerNo: 'C-99999' }],
      ['record', { externalUid: 'erp:Company%3A1:99' }],
    ])('overwrites no other customer: another %s', async (_, change) => {
      const connector = await bench().connect();
      await connector.writeLink(bench().free(), LINK);
      const error = await failureOf(connector.writeLink(bench().free(), { ...LINK, ...change }));
      expect(error.code).toBe('LINK-EXISTS');
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('overwrites no reservation of another promotion', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), 'key-of-another', '');
      const error = await failureOf(connector.writeLink(bench().free(), LINK));
      expect(error.code).toBe('LINK-RESERVED');
      expect(bench().link(bench().free())).toEqual({ ...NOTHING, integrationKey: 'key-of-another' });
    });

    it('goes on when the reservation was taken away', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), KEY, '');
      await connector.release(bench().free(), KEY);
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
    });
  });

  /** The two ways to write: over our own reservation, and on a record that has to be read first. */
  describe.each([true, false])('writing the link, reserved: %s', (reserved) => {
    async function ready() {
      const connector = await bench().connect();
      if (reserved) await connector.reserve(bench().free(), KEY, '');
      bench().forget();
      return connector;
    }
    const before = { ...NOTHING, integrationKey: reserved ? KEY : '' };

    it('says in the words of the CRM what a rule wants', async () => {
      const connector = await ready();
      bench().configure(subject.validation.switches);
      const error = await failureOf(connector.writeLink(bench().free(), LINK));
      expect([error.code, error.params.message]).toEqual(['CRM-VALIDATION', subject.validation.message]);
      expect(bench().link(bench().free())).toEqual(before);
    });

    it('waits for a record that another holds for a moment', async () => {
      await ready();
      const pauses: number[] = [];
      const connector = await bench().connect('rep', {
        pause: async (ms) => {
          if (pauses.push(ms) === 2) subject.letGo(bench());
        },
      });
      subject.hold(bench(), bench().free());
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
      expect(pauses).toHaveLength(2);
    });

    it('waits no longer than is of use', async () => {
      const connector = await ready();
      subject.hold(bench(), bench().free());
      expect((await failureOf(connector.writeLink(bench().free(), LINK))).code).toBe('CRM-RECORD-LOCKED');
      expect(bench().sent(subject.wire.write).length).toBeLessThanOrEqual(5);
      expect(bench().pauses.length).toBeGreaterThan(0);
      expect(bench().link(bench().free())).toEqual(before);
    });

    it.each(subject.duplicateRules)('is not held up by a rule on names that $what', async ({ switches }) => {
      const connector = await ready();
      const twin = await connector.readLink(bench().other());
      await subject.rename(bench(), bench().free(), twin.name);
      bench().configure(switches);
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it(
      subject.keysAreUnique
        ? 'says that the key stands on another record'
        : 'goes on where the CRM lets a key stand on two records',
      async () => {
        const connector = await ready();
        if (reserved) await connector.release(bench().free(), KEY);
        await connector.reserve(bench().other(), KEY, '');
        const ended = await connector.writeLink(bench().free(), LINK).then(
          () => 'done',
          (error: { readonly code?: string }) => error.code,
        );
        expect(ended).toBe(subject.keysAreUnique ? 'CRM-DUPLICATE-VALUE' : 'done');
        expect(bench().link(bench().free())).toEqual(subject.keysAreUnique ? NOTHING : LINK);
        expect(bench().link(bench().other())).toEqual({ ...NOTHING, integrationKey: KEY });
      },
    );

    it('says that the record is gone', async () => {
      const connector = await ready();
      await subject.remove(bench(), bench().free());
      expect((await failureOf(connector.writeLink(bench().free(), LINK))).code).toBe('CRM-RECORD-GONE');
    });
  });
};
