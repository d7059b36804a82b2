import { describe, expect, it, vi } from 'vitest';
import type { CrmConnection } from '../core/integration';
import { tabAddresses } from '../platform/tabs';
import { crmTokens } from './crm-tokens';
import type { Services } from './services';

vi.mock('../platform/tabs', () => ({ tabAddresses: vi.fn() }));
vi.mock('../platform/cookies', () => ({ listCookies: vi.fn() }));

const CONNECTION = { crm: 'sage-crm', org: 'http://crm01/crm', address: 'http://crm01/CRM' } as CrmConnection;
const page = (install: string, sid: string): string =>
  `http://crm01/${install}/eware.dll/Do?SID=${sid}&Act=200`;

/** Tokens while these pages are open, the one used last first. */
function tokensOf(...pages: readonly string[]) {
  vi.mocked(tabAddresses).mockResolvedValue(pages);
  return crmTokens({} as Services, CONNECTION);
}

describe('the session of a page', () => {
  it('is that of the page used last', async () => {
    const tokens = tokensOf('http://crm01/', page('CRM', '2222222'), page('crm', '3333333'));
    expect(await tokens.current()).toEqual({ accessToken: '2222222', apiOrigin: 'http://crm01' });
  });

  it('is never that of another install on the same server', async () => {
    const tokens = tokensOf(page('crmtest', '1111111'), page('crm', '2222222'));
    expect((await tokens.current()).accessToken).toBe('2222222');
    await expect(tokensOf(page('crmtest', '1111111')).current()).rejects.toMatchObject({
      code: 'CRM-SIGNED-OUT',
    });
  });

  it('is another one once it has ended, or none', async () => {
    const stale = { accessToken: '2222222', apiOrigin: 'http://crm01' };
    const tokens = tokensOf(page('crm', '2222222'), page('crm', '3333333'));
    expect((await tokens.renewed(stale)).accessToken).toBe('3333333');
    await expect(tokensOf(page('crm', '2222222')).renewed(stale)).rejects.toMatchObject({
      code: 'CRM-SIGNED-OUT',
    });
  });

  it('is looked for in every tab, in turn, however many have ended', async () => {
    const pages = ['2222222', '', '2222222', '3333333', '4444444'].map((sid) => page('crm', sid));
    const tokens = tokensOf(...pages);
    const met = [await tokens.current()];
    for (let turn = 0; turn < 3; turn += 1)
      met.push(await tokens.renewed(met[turn] ?? { accessToken: '', apiOrigin: '' }));
    expect(met.map((one) => one.accessToken)).toEqual(['2222222', '3333333', '4444444', '2222222']);
  });
});
