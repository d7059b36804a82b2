import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const KEY = '0a6f4a52-6f5e-4a57-9c57-0d5f3f6f0002';
const LINK = { customerNo: 'C-00917', integrationKey: KEY, externalUid: 'erp:Company%3A1:41' };
const NOTHING = { customerNo: '', integrationKey: '', externalUid: '' };

export const clearCases: CrmCases = (subject, bench) => {
  async function linked(link = LINK) {
    const connector = await bench().connect();
    await connector.writeLink(bench().free(), link);
    bench().forget();
    return connector;
  }

  describe('clearing the link', () => {
    it('empties the three fields and no other, in few calls', async () => {
      const connector = await linked();
      const before = await connector.readLink(bench().free());
      bench().forget();
      await connector.clearLink(bench().free(), LINK);
      expect(bench().sent()).toHaveLength(subject.calls.clearLink);
      expect(bench().link(bench().free())).toEqual(NOTHING);
      expect((await connector.readLink(bench().free())).name).toBe(before.name);
    });

    it('leaves the record free for another promotion', async () => {
      const connector = await linked();
      await connector.clearLink(bench().free(), LINK);
      await connector.reserve(bench().free(), 'the next key', '');
      expect(bench().link(bench().free())).toEqual({ ...NOTHING, integrationKey: 'the next key' });
    });

    it.each([
      ['a number alone', { ...NOTHING, customerNo: 'C-00917' }],
      ['a record of another product', { ...NOTHING, externalUid: 'something of theirs' }],
      ['no key', { ...LINK, integrationKey: '' }],
    ])('works on a link of %s', async (_, link) => {
      const connector = await linked(link);
      await connector.clearLink(bench().free(), link);
      expect(bench().link(bench().free())).toEqual(NOTHING);
    });

    it('may be repeated, and writes nothing then', async () => {
      const connector = await linked();
      await connector.clearLink(bench().free(), LINK);
      bench().forget();
      await connector.clearLink(bench().free(), LINK);
      expect(bench().sent(subject.wire.write)).toEqual([]);
    });

    it.each([
      ['another number', { customerNo: 'C-99999' }],
      ['another record', { externalUid: 'erp:Company%3A1:99' }],
    ])('clears nothing that names %s by now', async (_, change) => {
      const now = { ...LINK, ...change };
      const connector = await linked(now);
      expect((await failureOf(connector.clearLink(bench().free(), LINK))).code).toBe('LINK-CHANGED');
      expect(bench().sent(subject.wire.write)).toEqual([]);
      expect(bench().link(bench().free())).toEqual(now);
    });

    it('clears no reservation of another promotion', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), 'key-of-another', '');
      expect((await failureOf(connector.clearLink(bench().free(), LINK))).code).toBe('LINK-CHANGED');
      expect(bench().link(bench().free())).toEqual({ ...NOTHING, integrationKey: 'key-of-another' });
    });

    it('goes on where something else of the record changed in between', async () => {
      const connector = await linked();
      await subject.rename(bench(), bench().free(), 'Renamed meanwhile');
      await connector.clearLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(NOTHING);
    });

    it('says in the words of the CRM what a rule wants', async () => {
      const connector = await linked();
      bench().configure(subject.validation.switches);
      const error = await failureOf(connector.clearLink(bench().free(), LINK));
      expect([error.code, error.params.message]).toEqual(['CRM-VALIDATION', subject.validation.message]);
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('says that the user may not write the fields', async () => {
      const connector = await linked();
      bench().configure(subject.fields.readOnly);
      expect((await failureOf(connector.clearLink(bench().free(), LINK))).code).toBe('CRM-FIELDS-READ-ONLY');
      expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('says that the record is gone', async () => {
      const connector = await linked();
      await subject.remove(bench(), bench().free());
      expect((await failureOf(connector.clearLink(bench().free(), LINK))).code).toBe('CRM-RECORD-GONE');
    });
  });
};
