import { describe, expect, it } from 'vitest';
import type { CrmCases } from './crm-connector.suite';

const MOST = 2000;

export const userCases: CrmCases = (subject, bench) => {
  const { users } = subject;

  describe('the users', () => {
    it('are those who are active and can own accounts, by name, in one call', async () => {
      const connector = await bench().connect();
      bench().forget();
      const found = await connector.listUsers();
      expect(found.map(({ name, email }) => ({ name, email }))).toEqual(users.all);
      expect(bench().sent()).toHaveLength(1);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    });

    it('are named as the accounts name their owner', async () => {
      const connector = await bench().connect();
      const { owner } = await connector.readAccount(bench().free());
      expect(await connector.listUsers()).toContainEqual(owner);
    });

    it('are there without what the user may not read of them', async () => {
      bench().configure(users.hidden);
      const found = await (await bench().connect()).listUsers();
      expect(found.map(({ name, email }) => [name, email])).toEqual(users.all.map(({ name }) => [name, '']));
    });

    it('come from all pages', async () => {
      await users.more(bench(), 25, 10);
      const found = await (await bench().connect()).listUsers();
      expect(found).toHaveLength(users.all.length + 25);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    });

    it('are 2,000 at most', async () => {
      await users.more(bench(), MOST + 100, 900);
      expect(await (await bench().connect()).listUsers()).toHaveLength(MOST);
    });
  });
};
