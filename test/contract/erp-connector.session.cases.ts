import { describe, expect, it } from 'vitest';
import { failureOf } from './connector-failure';
import type { ErpCases } from './erp-connector.suite';

const ENDLESS = 99;

export const sessionCases: ErpCases = (subject, bench) => {
  const known = { recordKey: '', number: subject.ledger.number };
  const { free } = subject.numbers;

  const { session } = subject;
  if (session) describe('a session', () => sessionLife(session));
  else {
    it('proves itself with every request, and begins nothing that could end', async () => {
      const connector = await bench().signedIn();
      await connector.read(known);
      expect(bench().sent().length).toBeGreaterThan(0);
      expect(bench().attempts()).toBe(bench().sent().length);
    });
  }

  function sessionLife(session: NonNullable<typeof subject.session>): void {
    it('is opened once and used again', async () => {
      const connector = bench().connector();
      await connector.read(known);
      await connector.read(known);
      expect(bench().signIns()).toBe(1);
    });

    it('is opened once for several who ask at the same moment', async () => {
      const connector = bench().connector();
      await Promise.all([connector.read(known), connector.read(known), connector.read(known)]);
      expect(bench().signIns()).toBe(1);
    });

    it('is asked for once by several whose sign-in is refused', async () => {
      const [{ change }] = subject.refused as [(typeof subject.refused)[number]];
      const connector = bench().connector(change);
      const ended = await Promise.all([failureOf(connector.read(known)), failureOf(connector.read(known))]);
      expect(new Set(ended.map((error) => error.code)).size).toBe(1);
      expect(bench().attempts()).toBe(1);
    });

    it('is renewed once when it ended early, and the read goes on', async () => {
      const connector = await bench().signedIn();
      bench().configure(session.end);
      await expect(connector.read(known)).resolves.toMatchObject({ number: known.number });
      expect(bench().signIns()).toBe(1);
      expect(bench().sent(subject.wire.read)).toHaveLength(2);
    });

    it('is renewed once for several who find it ended', async () => {
      const connector = await bench().signedIn();
      bench().configure(session.end);
      await Promise.all([connector.read(known), connector.read(known)]);
      expect(bench().signIns()).toBe(1);
    });

    it('is renewed once under a create, which is carried out once', async () => {
      const connector = await bench().signedIn();
      bench().configure(session.end);
      const request = bench().request(connector, {}, free.form);
      await expect(connector.create(request)).resolves.toMatchObject({ number: free.number });
      expect(bench().signIns()).toBe(1);
      expect(bench().creates()).toBe(2);
      expect(subject.numbersOf(bench().snapshot(), 'Lantern Works GmbH')).toEqual([free.number]);
    });

    it.each(['read', 'create'] as const)('that never lives does not make a loop of a %s', async (what) => {
      const connector = await bench().signedIn();
      bench().arm({ kind: 'expired-session', ...subject.wire[what], times: ENDLESS });
      const call =
        what === 'read' ? connector.read(known) : connector.create(bench().request(connector, {}, free.form));
      expect((await failureOf(call)).code).toBe('ERP-SESSION');
      expect(bench().sent(subject.wire[what]).length).toBeLessThanOrEqual(2);
      expect(bench().signIns()).toBeLessThanOrEqual(1);
      expect(subject.stored(bench().snapshot(), free.number)).toBeNull();
    });
  }

  describe('a read in trouble', () => {
    const throttles = subject.throttleSeconds !== null;
    const passing = [
      ...(['drop-before', 'drop-after', 'html-error'] as const),
      ...(throttles ? ['throttle' as const] : []),
      ...(subject.serverError === 'NET-SERVER' ? ['server-error' as const] : []),
    ];
    it.each(passing)('is repeated after one %s', async (kind) => {
      const connector = await bench().signedIn();
      bench().arm({ kind, ...subject.wire.read });
      await expect(connector.read(known)).resolves.toMatchObject({ number: known.number });
      expect(bench().sent(subject.wire.read)).toHaveLength(2);
    });

    it.each(subject.throttles)('is repeated when it is throttled: $what', async ({ switches }) => {
      const connector = await bench().signedIn();
      bench().configure(switches);
      await expect(connector.read(known)).resolves.toMatchObject({ number: known.number });
      expect(bench().sent(subject.wire.read)).toHaveLength(2);
      expect(bench().pauses).toHaveLength(1);
    });

    if (throttles) {
      it('waits as long as the ERP asks when it is throttled', async () => {
        const connector = await bench().signedIn();
        bench().arm({ kind: 'throttle', ...subject.wire.read });
        await connector.read(known);
        expect(bench().pauses).toHaveLength(1);
        expect(bench().pauses[0]).toBeGreaterThanOrEqual((subject.throttleSeconds ?? 0) * 1000);
      });
    }

    it.each([
      ['drop-before', 'NET-UNREACHABLE'],
      ['html-error', 'NET-SERVER'],
      ['server-error', subject.serverError],
      ...(throttles ? [['throttle', 'NET-THROTTLED'] as const] : []),
    ] as const)('is given up within reason while %s goes on', async (kind, code) => {
      const connector = await bench().signedIn();
      bench().arm({ kind, ...subject.wire.read, times: ENDLESS });
      expect((await failureOf(connector.read(known))).code).toBe(code);
      expect(bench().sent(subject.wire.read).length).toBeLessThanOrEqual(5);
    });

    it.each(['cut', 'malformed'] as const)('never takes half an answer for a whole one: %s', async (kind) => {
      const connector = await bench().signedIn();
      bench().arm({ kind, ...subject.wire.read, times: ENDLESS });
      expect((await failureOf(connector.read(known))).code).toMatch(/^NET-/);
    });
  });
};
