import { describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../src/crm/contract';
import type { FaultKind } from '../sandbox/faults';
import { failureOf } from './connector-failure';
import type { CrmCases } from './crm-connector.suite';

const KEY = 'key-1';
const LINK = { customerNo: 'C-00917', integrationKey: KEY, externalUid: 'erp:Company:41' };
const LOSSES: readonly FaultKind[] = [
  'drop-before',
  'drop-after',
  'cut',
  'malformed',
  'html-error',
  'server-error',
];

const READS: Readonly<Record<string, (connector: CrmConnector, id: string) => Promise<unknown>>> = {
  readLink: (connector, id) => connector.readLink(id),
  readAccount: (connector, id) => connector.readAccount(id),
  searchAccounts: (connector) => connector.searchAccounts('Harbour'),
  describeFields: (connector) => connector.describeFields(),
};

export const troubleCases: CrmCases = (subject, bench) => {
  describe.each(Object.entries(READS))('%s in trouble', (_, read) => {
    it.each([502, 503, 504])('is repeated after one page in HTML with status %i', async (status) => {
      const connector = await bench().connect();
      const whole = await read(connector, bench().free());
      bench().arm({ kind: 'html-error', status, ...subject.wire.read });
      await expect(read(connector, bench().free())).resolves.toEqual(whole);
    });

    it.each(['drop-before', 'drop-after', 'cut'] as const)(
      'is repeated after one connection that broke: %s',
      async (kind) => {
        const connector = await bench().connect();
        const whole = await read(connector, bench().free());
        bench().arm({ kind, ...subject.wire.read });
        await expect(read(connector, bench().free())).resolves.toEqual(whole);
      },
    );

    it.each(LOSSES)('comes to nothing wrong: %s for ever', async (kind) => {
      const connector = await bench().connect();
      bench().arm({ kind, times: 99 });
      expect((await failureOf(read(connector, bench().free()))).code).toMatch(/^NET-/);
      expect(bench().sent().length).toBeLessThanOrEqual(10);
    });

    it('says that the system takes no more, and does not insist', async () => {
      const connector = await bench().connect();
      bench().arm({ kind: 'throttle', times: 99 });
      expect((await failureOf(read(connector, bench().free()))).code).toBe(subject.throttled);
      expect(bench().sent().length).toBeLessThanOrEqual(subject.limit ? 2 : 5);
    });
  });

  describe.each(LOSSES)('a reservation whose answer is lost: %s', (kind) => {
    it('is no riddle: asked again with the same key, it stands', async () => {
      const connector = await bench().connect();
      const { version } = await connector.readLink(bench().free());
      bench().arm({ kind, ...subject.wire.write });
      const first = await connector.reserve(bench().free(), KEY, version).then(
        () => 'done',
        (error: { readonly code: string }) => error.code,
      );
      if (first === 'done') expect(bench().link(bench().free()).integrationKey).toBe(KEY);
      else expect(first).toMatch(/^NET-/);
      await connector.reserve(bench().free(), KEY, version);
      expect(bench().link(bench().free()).integrationKey).toBe(KEY);
    });

    it('can be given back', async () => {
      const connector = await bench().connect();
      const { version } = await connector.readLink(bench().free());
      bench().arm({ kind, ...subject.wire.write });
      await connector.reserve(bench().free(), KEY, version).catch(() => undefined);
      await connector.release(bench().free(), KEY);
      expect(bench().link(bench().free()).integrationKey).toBe('');
    });
  });

  describe.each(LOSSES)('a link whose answer is lost: %s', (kind) => {
    it('is written once it is written again', async () => {
      const connector = await bench().connect();
      await connector.reserve(bench().free(), KEY, '');
      bench().arm({ kind, ...subject.wire.write });
      const first = await connector.writeLink(bench().free(), LINK).then(
        () => 'done',
        (error: { readonly code: string }) => error.code,
      );
      if (first === 'done') expect(bench().link(bench().free())).toEqual(LINK);
      else expect(first).toMatch(/^NET-/);
      await connector.writeLink(bench().free(), LINK);
      expect(bench().link(bench().free())).toEqual(LINK);
    });
  });
};
