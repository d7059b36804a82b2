import { describe, expect, it } from 'vitest';
import { contactName } from '../../src/core/crm-account';
import type { CrmConnector } from '../../src/crm/contract';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const LINK = { customerNo: 'C-00917', integrationKey: 'key-of-the-link', externalUid: 'erp:Company:41' };

/** Everything that names one record. */
const CALLS: Readonly<Record<string, (connector: CrmConnector, id: string) => Promise<unknown>>> = {
  readLink: (connector, id) => connector.readLink(id),
  readAccount: (connector, id) => connector.readAccount(id),
  reserve: (connector, id) => connector.reserve(id, 'key-1', ''),
  writeLink: (connector, id) => connector.writeLink(id, LINK),
};

export const readCases: CrmCases = (subject, bench) => {
  describe('who is signed in', () => {
    it('is told with the organisation', async () => {
      const identity = await (await bench().connect('rep')).identity();
      expect(identity).toMatchObject(subject.identity);
      expect(identity.userId).not.toBe('');
      expect(identity.organizationId).not.toBe('');
    });
  });

  describe('the light read', () => {
    it('is one call and changes nothing', async () => {
      const connector = await bench().connect();
      const before = bench().link(bench().free());
      const reading = await connector.readLink(bench().free());
      expect(reading).toMatchObject({ link: { customerNo: '', integrationKey: '', externalUid: '' } });
      expect(reading.name).not.toBe('');
      expect(bench().sent()).toHaveLength(1);
      expect(bench().link(bench().free())).toEqual(before);
    });

    it('tells what was written', async () => {
      const connector = await bench().connect();
      await connector.writeLink(bench().free(), LINK);
      await expect(connector.readLink(bench().free())).resolves.toMatchObject({ link: LINK });
    });

    it('has another version after every change', async () => {
      const connector = await bench().connect();
      const first = await connector.readLink(bench().free());
      await subject.rename(bench(), bench().free(), 'Harbour Tools plc');
      const second = await connector.readLink(bench().free());
      expect(second.name).toBe('Harbour Tools plc');
      if (first.version !== '') expect(second.version).not.toBe(first.version);
    });
  });

  describe('reading an account', () => {
    it.each(subject.readAs)('has $what', async ({ switches, record, account }) => {
      bench().configure(switches);
      const connector = await bench().connect();
      const id = subject.recordId(bench(), record);
      const read = await connector.readAccount(id);
      expect(read).toMatchObject(account);
      expect(read.ref).toEqual({ crm: subject.id, org: 'crm.example', id });
      const { version, link } = await connector.readLink(id);
      expect([read.version, read.link]).toEqual([version, link]);
    });

    it('takes few calls', async () => {
      const connector = await bench().connect();
      await connector.readAccount(bench().free());
      expect(bench().sent()).toHaveLength(subject.calls.readAccount);
    });

    it('has the contacts in their order, each complete', async () => {
      const { contacts } = await (await bench().connect()).readAccount(bench().free());
      expect(contacts.map(contactName)).toEqual(subject.contacts);
      expect(new Set(contacts.map((contact) => contact.id)).size).toBe(contacts.length);
      expect(contacts.every((contact) => contact.id !== '' && contact.email !== '')).toBe(true);
    });

    it('has nothing but text, whatever stands in the record', async () => {
      const connector = await bench().connect();
      for (const { record, switches } of subject.readAs) {
        bench().configure(switches);
        const { fields } = await connector.readAccount(subject.recordId(bench(), record));
        expect(Object.values(fields).every((value) => typeof value === 'string')).toBe(true);
      }
    });
  });

  describe.each(Object.entries(CALLS))('%s', (_, call) => {
    it('takes every form of the id', async () => {
      for (const id of subject.sameId(bench().free())) {
        const connector = await bench().connect();
        await expect(call(connector, id)).resolves.not.toThrow();
      }
    });

    it.each(subject.noAccount)('sends nothing for what is no account: %j', async (id) => {
      const connector = await bench().connect();
      expect((await failureOf(call(connector, id))).code).toBe('RECORD-UNKNOWN');
      expect(bench().sent()).toEqual([]);
    });

    it('says that a record was deleted', async () => {
      const connector = await bench().connect();
      await subject.remove(bench(), bench().free());
      expect((await failureOf(call(connector, bench().free()))).code).toBe('CRM-RECORD-GONE');
    });

    it('says that a record never was', async () => {
      const connector = await bench().connect();
      expect((await failureOf(call(connector, subject.neverWas))).code).toBe('CRM-RECORD-GONE');
    });
  });
};
