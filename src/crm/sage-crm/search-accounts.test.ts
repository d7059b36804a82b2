import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRest } from './rest';
import { answer, diagnosis, scriptedPorts } from './scripted-crm';
import { searchAccounts } from './search-accounts';

const company = (id: number, name: string, deleted: number | null = null) => ({
  $key: id,
  Comp_Name: name,
  comp_deleted: deleted,
});
const page = (...rows: readonly unknown[]) => answer({ $totalResults: rows.length, $resources: rows });

describe('the search for companies', () => {
  it('asks for what fits an address, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const ports = scriptedPorts(() => page());
        expect(await searchAccounts(createRest(ports), text)).toEqual([]);
        const { search } = new URL(ports.sent[0]?.url ?? '');
        expect(search.length).toBeLessThan(1800);
      }),
    );
  });

  it('is by name and without the deleted, also where the version knows neither order nor columns', async () => {
    const ports = scriptedPorts(({ url }) =>
      url.includes('orderBy')
        ? diagnosis("Unknown query parameter 'orderBy'.", 400, 'BadQueryParameter')
        : page(company(3, 'Zebra'), company(2, 'Ash', 1), company(1, 'Birch')),
    );
    expect(await searchAccounts(createRest(ports), 'x')).toEqual([
      { id: '1', name: 'Birch' },
      { id: '3', name: 'Zebra' },
    ]);
  });

  it('takes each once where pages overlap, and ends where a page repeats itself', async () => {
    const ports = scriptedPorts(() => answer({ $totalResults: 9, $resources: [company(1, 'Ash')] }));
    expect(await searchAccounts(createRest(ports), 'x')).toEqual([{ id: '1', name: 'Ash' }]);
    expect(ports.sent).toHaveLength(2);
  });

  it('is not read from what is no list', async () => {
    const ports = scriptedPorts(() => answer({ $key: 1 }));
    await expect(searchAccounts(createRest(ports), 'x')).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
  });
});
