import { describe, expect, it } from 'vitest';
import { codeOf, idsOf, insertOne, uidOf } from './customer-target.bench';
import type { TargetCases } from './customer-target.suite';

export const sessionCases: TargetCases = (subject, bench) => {
  const { service, wire } = subject;
  // In a CRM without a service user the import has no session of its own.
  if (service === null) return;

  describe('the session of an import', () => {
    const logons = () => bench().sent(service.logon).length;

    it('is one, and is ended', async () => {
      const target = await bench().unprepared();
      await target.prepare();
      const account = await insertOne(bench(), target, '1');
      await target.update([{ account, values: { [subject.account.other]: 'x' }, link: null }]);
      expect(logons()).toBe(1);
      await target.close();
      const after = bench().snapshot() as { readonly serviceSessions?: readonly unknown[] };
      expect(after.serviceSessions ?? []).toEqual([]);
    });

    it('is replaced when somebody ends it in the middle, and nothing is written twice', async () => {
      const target = await bench().open();
      const account = await insertOne(bench(), target, '1');
      await service?.kick(bench());
      idsOf(await target.insert([bench().account('2')]));
      expect(subject.linked(bench().snapshot(), uidOf('2'))).toHaveLength(1);
      await service?.kick(bench());
      idsOf(
        await target.update([
          { account, values: { [subject.account.other]: 'https://k.example' }, link: null },
        ]),
      );
      await service?.kick(bench());
      expect((await target.read([account.id]))[0]?.values[subject.account.other]).toBe('https://k.example');
    });

    it('is given up when it is ended again at once', async () => {
      const target = await bench().open();
      bench().arm({ kind: 'expired-session', ...wire.update, times: 5 });
      const [account] = await target.read([bench().free()]);
      if (!account) throw new Error('no account');
      const change = { account, values: { [subject.account.other]: 'x' }, link: null };
      expect(await codeOf(target.update([change]))).toBe('CRM-SERVICE-USER');
      expect(bench().sent(wire.update)).toHaveLength(2);
    });

    it('is not asked for again with a password that was refused', async () => {
      const target = await bench().unprepared(service?.wrong);
      expect(await codeOf(target.prepare())).toBe('CRM-SERVICE-USER');
      expect(await codeOf(target.prepare())).toBe('CRM-SERVICE-USER');
      expect(await codeOf(target.readKeys('', 10))).toBe('CRM-SERVICE-USER');
      expect(await codeOf(target.insert([bench().account('1')]))).toBe('CRM-SERVICE-USER');
      expect(logons()).toBe(1);
    });

    it('is not to be had without a user, and nothing is sent then', async () => {
      const target = await bench().unprepared(service?.none);
      const failure: unknown = await target.prepare().catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'CRM-SERVICE-USER', params: { message: '' } });
      expect(bench().sent()).toEqual([]);
      await target.close();
    });

    it('is not asked for by a test of the connection while an import has it', async () => {
      const connector = await bench().connect(subject.person, {
        ...subject.ports,
        serviceInUse: async () => true,
      });
      const steps = await connector.testConnection();
      expect(steps.some(({ outcome }) => outcome === 'skipped')).toBe(true);
      expect(logons()).toBe(0);
    });
  });

  describe('trouble on the way', () => {
    it('that passes is waited for when something is read', async () => {
      const target = await bench().open();
      bench().arm({ kind: 'server-error', ...subject.crm.wire.api, times: 2 });
      expect((await target.read([bench().free()])).map(({ id }) => id)).toEqual([bench().free()]);
      expect(bench().pauses.length).toBe(2);
    });

    it('tells no secrets', async () => {
      for (const kind of ['server-error', 'cut', 'html-error', 'malformed', 'expired-session'] as const) {
        const target = await bench().unprepared();
        bench().arm({ kind, ...subject.crm.wire.api, times: 50 });
        const failure: unknown = await target.prepare().catch((error: unknown) => error);
        bench().clearFaults();
        for (const secret of subject.secrets) expect(JSON.stringify(failure)).not.toContain(secret);
      }
    });
  });

  describe('what is not there', () => {
    it('of the link fields is told by prepare', async () => {
      bench().configure(subject.crm.fields.absent);
      expect(await codeOf((await bench().unprepared()).prepare())).toBe('CRM-FIELDS-MISSING');
    });

    it('of the accounts is left out', async () => {
      const target = await bench().open();
      const found = await target.read([subject.crm.neverWas, bench().free()]);
      expect(found.map(({ id }) => id)).toEqual([bench().free()]);
      expect(await target.read([])).toEqual([]);
    });
  });
};
