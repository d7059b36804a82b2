import { describe, expect, it } from 'vitest';
import { crmDescriptor } from '../../src/crm/descriptors';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const LINK = { customerNo: 'C-00917', integrationKey: 'key-1', externalUid: 'erp:Company:41' };

export const fieldCases: CrmCases = (subject, bench) => {
  const told = subject.fields.lengths === 'told';
  const names = Object.values(crmDescriptor(subject.id)?.linkFields ?? {});

  describe.each([
    ['absent', subject.fields.absent],
    ['hidden from the user', subject.fields.hidden],
  ] as const)('link fields that are %s', (_, switches) => {
    it.each(['readLink', 'readAccount', 'reserve', 'writeLink'] as const)(
      'are named by %s',
      async (method) => {
        bench().configure(switches);
        const connector = await bench().connect();
        const id = bench().free();
        const calls = {
          readLink: () => connector.readLink(id),
          readAccount: () => connector.readAccount(id),
          reserve: () => connector.reserve(id, 'key-1', ''),
          writeLink: () => connector.writeLink(id, LINK),
        };
        const error = await failureOf(calls[method]());
        expect(error.code).toBe('CRM-FIELDS-MISSING');
        expect(names).toContain(error.params.field);
      },
    );

    it('are not among the fields', async () => {
      bench().configure(switches);
      const fields = await (await bench().connect()).describeFields();
      expect(fields.filter((field) => names.includes(field.name))).toEqual([]);
    });
  });

  describe('link fields that may only be read', () => {
    it('can be read', async () => {
      bench().configure(subject.fields.readOnly);
      const reading = (await bench().connect()).readLink(bench().free());
      await expect(reading).resolves.toMatchObject({ link: { integrationKey: '' } });
    });

    it.each(['reserve', 'reserve with the version', 'writeLink'] as const)(
      'are named by %s',
      async (method) => {
        bench().configure(subject.fields.readOnly);
        const connector = await bench().connect();
        const id = bench().free();
        const { version } = await connector.readLink(id);
        const calls = {
          reserve: () => connector.reserve(id, 'key-1', ''),
          'reserve with the version': () => connector.reserve(id, 'key-1', version),
          writeLink: () => connector.writeLink(id, LINK),
        };
        const error = await failureOf(calls[method]());
        expect(error.code).toBe('CRM-FIELDS-READ-ONLY');
        expect(names).toContain(error.params.field);
        expect(bench().link(id).integrationKey).toBe('');
      },
    );

    it('are named one by one', async () => {
      const { field, switches } = subject.fields.oneReadOnly;
      bench().configure(switches);
      const connector = await bench().connect();
      const error = await failureOf(connector.writeLink(bench().free(), LINK));
      expect([error.code, error.params.field]).toEqual(['CRM-FIELDS-READ-ONLY', field]);
      expect(bench().link(bench().free())).toEqual({ customerNo: '', integrationKey: '', externalUid: '' });
    });

    it('are said to be so', async () => {
      bench().configure(subject.fields.readOnly);
      const fields = await (await bench().connect()).describeFields();
      const ours = fields.filter((field) => names.includes(field.name));
      expect(ours.map((field) => field.name).sort()).toEqual([...names].sort());
      expect(ours.every((field) => !field.writable)).toBe(true);
    });
  });

  describe('the fields of an account', () => {
    it('are told with label, type and length, each once', async () => {
      const fields = await (await bench().connect()).describeFields();
      expect(fields.length).toBeGreaterThan(10);
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
      expect(fields.every((field) => field.label !== '' && field.type !== '')).toBe(true);
      const ours = fields.filter((field) => names.includes(field.name));
      expect(ours.every((field) => field.writable)).toBe(true);
      const fits = (length: number): boolean => (told ? length >= 20 : length === 0);
      expect(ours.every((field) => fits(field.length))).toBe(true);
      expect(ours).toHaveLength(names.length);
    });

    it('are what a mapping can draw on: each is among the values of an account', async () => {
      const connector = await bench().connect();
      const fields = await connector.describeFields();
      const { fields: values } = await connector.readAccount(bench().free());
      expect(fields.map((field) => field.name).filter((name) => !(name in values))).toEqual([]);
    });
  });
};
