import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import type { FieldChange } from '../../src/core/field-difference';
import { failureOf } from './connector-failure';
import { crmAccount } from './erp-connector.account';
import type { Values } from './erp-connector.subject';
import type { ErpCases } from './erp-connector.suite';

export const updateCases: ErpCases = (subject, bench) => {
  const { numbers, plan } = subject;
  const old = { recordKey: '', number: subject.ledger.number };

  const stored = (number: string): Values => {
    const values = Object.entries(subject.stored(bench().snapshot(), number) ?? {});
    return Object.fromEntries(values.filter(([key]) => !subject.stamps.includes(key)));
  };

  /** The change that takes a customer's value of `target` to `to`. */
  async function changeOf(target: string, to: string, ref = old): Promise<FieldChange> {
    const current = await bench().connector().readValues(ref);
    return { target, from: current[target] ?? '', to };
  }

  describe('an update', () => {
    it('changes the named values of a customer of old and nothing else of it', async () => {
      const connector = await bench().signedIn();
      const before = stored(old.number);
      const changes = [
        await changeOf(plan.city, 'Galway'),
        await changeOf(plan.email, 'accounts@quayside.example'),
      ];
      await connector.update(old, changes);
      const expected = Object.fromEntries(changes.map(({ target, to }) => [target, to]));
      expect(stored(old.number)).toEqual({ ...before, ...expected });
    });

    it('changes nothing of anybody else', async () => {
      const connector = await bench().signedIn();
      const others = [subject.blank.number, ...subject.odd.map(({ number }) => number)];
      const before = others.map(stored);
      await connector.update(old, [await changeOf(plan.city, 'Galway')]);
      expect(others.map(stored)).toEqual(before);
    });

    it('leaves no difference', async () => {
      const connector = await bench().signedIn();
      const form = { ...subject.companions?.form, ...numbers.free.form };
      const ref = await bench().make(connector, bench().request(connector, {}, form));
      const account = {
        name: 'Lantern & Lamp <Works> "GmbH"',
        phone: '+49 451 555 0177',
        billing: { ...crmAccount().billing, city: 'Lübeck' },
      };
      const input = bench().planInput(account, form);
      const found = connector.compare(input, await connector.readValues(ref));
      const changes = found
        .filter(({ problem }) => problem === null)
        .map(({ target, erp, crm }) => ({ target, from: erp, to: crm }));
      expect(changes.map(({ target }) => target)).toEqual(
        expect.arrayContaining([plan.name, plan.phone, plan.city]),
      );
      await connector.update(ref, changes);
      const left = connector.compare(input, await connector.readValues(ref));
      expect(left.filter(({ problem }) => problem === null)).toEqual([]);
      await expect(connector.read(ref)).resolves.toMatchObject({ ...ref, name: account.name });
    });

    it('is refused at its field when the value is another by now, and changes nothing', async () => {
      const connector = await bench().signedIn();
      const city = await changeOf(plan.city, 'Galway');
      const email = await changeOf(plan.email, 'accounts@quayside.example');
      await bench()
        .connector()
        .update(old, [{ ...city, to: 'Sligo' }]);
      const before = stored(old.number);
      bench().forget();
      const error = await failureOf(connector.update(old, [email, city]));
      expect([error.code, error.field]).toEqual(['ERP-CHANGED', plan.city]);
      expect(stored(old.number)).toEqual(before);
      expect(bench().sent(subject.wire.update)).toEqual([]);
    });

    it('is refused in the words of the ERP, and changes nothing', async () => {
      const connector = await bench().signedIn();
      const [[target = '', to = ''] = []] = Object.entries(subject.refusedValues);
      const before = stored(old.number);
      const change = await changeOf(target, to);
      const error = await failureOf(connector.update(old, [change]));
      expect(error.code).toMatch(/^(?:ERP-VALIDATION|VALUE-NOT-IN-LIST)$/);
      expect(error.params.message).toContain(to);
      expect(error.field).toBe(subject.refusedField);
      expect(stored(old.number)).toEqual(before);
    });

    it('of a field that is none of a customer’s is not offered', async () => {
      const connector = await bench().signedIn();
      const change = { target: 'NO-SUCH-FIELD', from: '', to: 'x' };
      const error = await failureOf(connector.update(old, [change]));
      expect([error.code, error.field]).toEqual(['ERP-NOT-OFFERED', 'NO-SUCH-FIELD']);
      expect(bench().sent(subject.wire.update)).toEqual([]);
    });

    it('of nothing asks nobody', async () => {
      const connector = await bench().signedIn();
      await connector.update(old, []);
      expect(bench().sent()).toEqual([]);
    });

    it('of nobody is not found', async () => {
      const nobody = { recordKey: '', number: 'NO-SUCH' };
      const change = { target: plan.city, from: '', to: 'Galway' };
      expect((await failureOf(bench().connector().update(nobody, [change]))).code).toBe('ERP-NOT-FOUND');
    });

    it.each(['drop-after', 'malformed', 'twice'] as const)(
      'whose answer is lost is told by what the ERP holds: %s',
      async (kind) => {
        const connector = await bench().signedIn();
        const change = await changeOf(plan.city, 'Galway');
        bench().arm({ kind, ...subject.wire.update });
        await connector.update(old, [change]);
        expect(stored(old.number)[plan.city]).toBe('Galway');
      },
    );

    it.each(['drop-before', 'html-error', 'server-error'] as const)(
      'that never got there is a failure, and may be tried again: %s',
      async (kind) => {
        const connector = await bench().signedIn();
        const before = stored(old.number);
        const change = await changeOf(plan.city, 'Galway');
        bench().arm({ kind, ...subject.wire.update, times: 99 });
        const error = await connector.update(old, [change]).catch((thrown: unknown) => thrown);
        const code = kind === 'server-error' ? subject.serverError : expect.stringMatching(/^NET-/);
        expect(error instanceof AppError && error.code).toEqual(code);
        expect(stored(old.number)).toEqual(before);
        bench().clearFaults();
        await connector.update(old, [change]);
        expect(stored(old.number)[plan.city]).toBe('Galway');
      },
    );
  });
};
