import { beforeAll, describe, expect, it } from 'vitest';
import { CrmClient } from '../crm-client';

const SIZE = 300_000;
const FIELDS = ['comp_erpcustomerno', 'comp_intacctkey', 'comp_intacctrecno'];

describe('an installation with 300,000 companies', () => {
  let client: CrmClient;
  beforeAll(() => {
    client = new CrmClient({ customFields: FIELDS, queryStringLimit: 0 }, SIZE);
  });

  it('keeps nothing of them in memory', () => {
    const { tables } = client.system.snapshot() as { tables: Record<string, unknown[]> };
    expect(tables.company).toHaveLength(11);
    expect(client.system.describe().generatedCompanies).toBe(SIZE);
  });

  it('walks them by key', async () => {
    const end = await client.keys('Company?where=comp_companyid gt 309990&count=50&select=comp_name');
    expect(end.length).toBeGreaterThan(5);
    expect(end.at(-1)).toBe(309_999);
    const { $totalResults } = await client.json('GET', 'Company?count=1');
    expect($totalResults).toBe(10 + SIZE - Math.floor(SIZE / 41));
  });

  it('has few with a link to an ERP, and keys that stand twice', async () => {
    const rows = await client.json(
      'GET',
      'Company?count=1000&where=comp_companyid%20ge%2010000&select=comp_intacctkey',
    );
    const keys = (rows.$resources as { comp_intacctkey: string | null }[]).map((one) => one.comp_intacctkey);
    const linked = keys.filter((one) => one !== null);
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.length).toBeLessThan(keys.length / 5);
    expect(new Set(linked).size).toBeLessThan(linked.length);
    expect(await client.keys("Company?where=comp_intacctkey eq 'generated|1'")).toEqual([10_000, 10_483]);
  });

  it('has companies without people or address, deleted ones and untidy websites', async () => {
    const first = await client.json('GET', 'vSummaryCompany?count=200&where=comp_companyid%20ge%2010000');
    const rows = first.$resources as Record<string, unknown>[];
    expect(rows.filter((one) => one.Comp_PrimaryPersonId === null).length).toBeGreaterThan(5);
    expect(rows.filter((one) => one.Comp_PrimaryAddressId === null).length).toBeGreaterThan(5);
    expect(rows.filter((one) => one.Comp_Website === 'see brochure').length).toBeGreaterThan(1);
    expect((await client.json('GET', "Company('10040')")).Comp_Deleted).toBe(1);
  });

  it('is the same for the same seed, and keeps a change to a generated company', async () => {
    const same = new CrmClient({}, SIZE);
    const path = "vSummaryCompany('250000')";
    const before = await same.json('GET', path);
    expect(await client.json('GET', path)).toMatchObject({
      Comp_Name: before.Comp_Name,
      addr_city: before.addr_city,
    });
    await same.json('PATCH', "Company('250000')", { body: { comp_status: 'Closed' } });
    const after = await same.json('GET', path);
    expect([after.Comp_Status, after.Comp_Name]).toEqual(['Closed', before.Comp_Name]);
    const made = await same.json('POST', 'Company', { body: { comp_name: 'Last' } });
    expect(made.$key).toBe(310_000);
  });
});
