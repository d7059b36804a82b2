import { describe, expect, it } from 'vitest';
import type { CrmCases } from './crm-connector.suite';

const STRANGE = `50% O'Brien "Rope" _x_ \\ back\\slash & <b>`;

export const searchCases: CrmCases = (subject, bench) => {
  async function found(text: string): Promise<readonly string[]> {
    return (await (await bench().connect()).searchAccounts(text)).map((account) => account.id);
  }

  describe('the search for accounts', () => {
    it('finds a part of a name, whatever its case', async () => {
      const { name } = await (await bench().connect()).readLink(bench().free());
      for (const text of [name, name.slice(2, 9), name.toUpperCase(), ` ${name} `]) {
        expect(await found(text)).toContain(bench().free());
      }
    });

    it.each(['50%', "O'Brien", '"Rope"', '_x_', '\\', 'back\\slash', '%', '_', '<b>', '& <', STRANGE])(
      'finds %s and nothing that only looks like it',
      async (text) => {
        await subject.rename(bench(), bench().free(), STRANGE);
        expect(await found(text)).toEqual([bench().free()]);
      },
    );

    it.each(["' OR Name != '", "x' LIMIT 1 //", '%_%', '\\%', "\\'", '\n', '%%'])(
      'finds nobody by what nobody is called: %j',
      async (text) => {
        if (text.trim() === '') return;
        expect(await found(text)).toEqual([]);
      },
    );

    it('gives 20 at most, by name', async () => {
      const connector = await bench().connect();
      const all = await connector.searchAccounts('');
      expect(all.length).toBeLessThanOrEqual(20);
      expect(all.length).toBeGreaterThan(5);
      expect(all.every((account) => account.id !== '' && account.name !== '')).toBe(true);
    });
  });
};
