import { describe, expect, it } from 'vitest';
import type { ErpLinkFields } from '../core/erp-link';
import { FakeJournal } from './fake-systems';
import { newIntent } from './promote';
import { promoteRequest } from './test/promote-request';
import { unlink } from './unlink';

const { record } = promoteRequest('key-1');
const LINK: ErpLinkFields = { customerNo: 'C-1', integrationKey: 'key-1', externalUid: 'fake-erp:Co:1' };

describe('unlink', () => {
  function setUp(link: ErpLinkFields = LINK) {
    const cleared: ErpLinkFields[] = [];
    const journal = new FakeJournal();
    const crm = {
      readLink: async () => ({ name: 'Harbour Tools Ltd', link, others: [], version: 'v1' }),
      clearLink: async (_id: string, expected: ErpLinkFields) => void cleared.push(expected),
    };
    return { cleared, journal, ports: { crm, journal } };
  }

  it('empties the link that was shown', async () => {
    const { ports, cleared } = setUp();
    expect(await unlink(ports, record, 'C-1')).toBe('Harbour Tools Ltd');
    expect(cleared).toEqual([LINK]);
  });

  it('leaves a link alone that is another one by now', async () => {
    const { ports, cleared } = setUp();
    await expect(unlink(ports, record, 'C-2')).rejects.toMatchObject({ code: 'LINK-CHANGED' });
    expect(cleared).toEqual([]);
  });

  it('waits for a promotion that is still open', async () => {
    const { ports, journal, cleared } = setUp();
    await journal.begin(newIntent(promoteRequest('key-1'), 'create', 1));
    await expect(unlink(ports, record, 'C-1')).rejects.toMatchObject({ code: 'PROMOTION-PENDING' });
    expect(cleared).toEqual([]);
  });
});
