import { describe, expect, it } from 'vitest';
import { fault, result, scriptedService, UNSCRIPTED } from './scripted-service';
import { createServiceSession } from './service-session';
import { readFacts } from './target-facts';

const unknown = (operation: string) => fault(`Method '${operation}' not implemented.`, 'Client');
const isOld = (body: string): boolean => body.includes('xmlns="http://tempuri.org/"');

describe('what an import has to know of an installation', () => {
  /** Knows one style, no descriptions and no lists; `columns` are those of its companies. */
  const old = (columns: readonly string[]) =>
    scriptedService((operation, body) => {
      if (!isOld(body)) return unknown(operation);
      if (operation === 'logon') return UNSCRIPTED;
      if (operation !== 'queryrecord') return unknown(operation);
      const asked = /<fieldlist>(.*?)<\/fieldlist>/.exec(body)?.[1]?.split(',') ?? [];
      return asked.every((column) => columns.includes(column))
        ? result('<more>false</more>')
        : fault('Query failed to run successfully.');
    });
  const LINKS = ['comp_companyid', 'comp_erpcustomerno', 'comp_erpintegrationkey', 'comp_erpexternaluid'];

  it('is little where nothing is described, and enough', async () => {
    const ports = old([...LINKS, 'comp_vat']);
    const facts = await readFacts(createServiceSession(ports), ports, ['company.comp_vat']);
    expect(facts).toEqual({ lengths: {}, codes: {} });
    expect(ports.operations().filter((one) => one === 'logon')).toHaveLength(1);
  });

  it.each([
    ['a link field', LINKS.slice(0, 3), [], 'comp_erpexternaluid'],
    ['a field that is mapped', LINKS, ['company.comp_vat'], 'comp_vat'],
  ] as const)('names %s that is not there', async (_, columns, mapped, field) => {
    const ports = old(columns);
    await expect(readFacts(createServiceSession(ports), ports, mapped)).rejects.toMatchObject({
      code: 'CRM-FIELDS-MISSING',
      params: { field },
    });
  });
});
