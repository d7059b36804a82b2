import { describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../src/crm/contract';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const LINK = { customerNo: 'C-00917', integrationKey: 'key-1', externalUid: 'erp:Company:41' };

const CALLS: Readonly<Record<string, (connector: CrmConnector, id: string) => Promise<unknown>>> = {
  identity: (connector) => connector.identity(),
  readLink: (connector, id) => connector.readLink(id),
  readAccount: (connector, id) => connector.readAccount(id),
  reserve: (connector, id) => connector.reserve(id, 'key-1', ''),
  release: (connector, id) => connector.release(id, 'key-1'),
  writeLink: (connector, id) => connector.writeLink(id, LINK),
  describeFields: (connector) => connector.describeFields(),
  searchAccounts: (connector) => connector.searchAccounts('Harbour'),
  planSetup: (connector) => connector.planSetup(),
};

export const tokenCases: CrmCases = (subject, bench) => {
  const renewals = (): number => bench().sent(subject.wire.renew).length;

  describe.each(Object.entries(CALLS))('a token, in %s,', (name, call) => {
    it('is renewed once when it has ended, and the call goes on', async () => {
      const connector = await bench().connect();
      await subject.expire(bench());
      await call(connector, bench().free());
      expect(renewals()).toBe(1);
      if (name === 'writeLink') expect(bench().link(bench().free())).toEqual(LINK);
    });

    it('that cannot be renewed means signed out', async () => {
      const connector = await bench().connect();
      await subject.expire(bench());
      bench().arm({ kind: 'expired-session', ...subject.wire.renew, times: 99 });
      expect((await failureOf(call(connector, bench().free()))).code).toBe('CRM-SIGNED-OUT');
      expect(renewals()).toBe(1);
      expect(bench().link(bench().free()).integrationKey).toBe('');
    });

    it('that never lives does not make a loop', async () => {
      const connector = await bench().connect();
      bench().arm({ kind: 'expired-session', ...subject.wire.api, times: 99 });
      expect((await failureOf(call(connector, bench().free()))).code).toBe('CRM-SIGNED-OUT');
      expect(renewals()).toBeLessThanOrEqual(subject.mostRenewals);
      expect(bench().sent().length).toBeLessThanOrEqual(6 + 3 * subject.mostRenewals);
    });

    it('is worth nothing once the allowance of the day is used up', async () => {
      const connector = await bench().connect();
      bench().configure(subject.limit ?? {});
      const ended = await call(connector, bench().free()).then(
        () => 'done without counting',
        (error: { readonly code?: string }) => error.code,
      );
      const counted = name === 'identity' ? ['CRM-LIMIT', 'done without counting'] : ['CRM-LIMIT'];
      expect(subject.limit ? counted : ['done without counting']).toContain(ended);
      if (subject.limit) expect(bench().sent().length).toBeLessThanOrEqual(5);
    });
  });

  describe('a token', () => {
    it('is renewed once for several calls that find it ended', async () => {
      const connector = await bench().connect();
      await subject.expire(bench());
      const id = bench().free();
      await Promise.all([connector.readLink(id), connector.readAccount(id), connector.describeFields()]);
      expect(renewals()).toBe(1);
    });

    it('survives one renewal after the other', async () => {
      const connector = await bench().connect();
      for (let round = 1; round <= 3; round += 1) {
        await subject.expire(bench());
        await connector.readLink(bench().free());
        expect(renewals()).toBe(round);
      }
    });

    it('is not thrown away because the network failed at its renewal', async () => {
      const connector = await bench().connect();
      await subject.expire(bench());
      bench().arm({ kind: 'html-error', status: 503, ...subject.wire.renew, times: 99 });
      expect((await failureOf(connector.writeLink(bench().free(), LINK))).code).toMatch(/^NET-/);
      expect(bench().link(bench().free()).integrationKey).toBe('');
      bench().clearFaults();
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
    });
  });
};
