import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addRecord, changeCompany } from './crm-connector.sage-crm-records';
import { codeOf, idsOf, insertOne, startTargetBench, type TargetBench, uidOf } from './customer-target.bench';
import { sageCrmTarget } from './customer-target.sage-crm';

const API = { request: '/webservices/soap' };

describe('an import into Sage CRM', () => {
  let bench: TargetBench;
  beforeAll(async () => {
    bench = await startTargetBench(sageCrmTarget);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());

  const four = () => ['1', '2', '3', '4'].map((key) => bench.account(key));

  it('is uncertain where fewer ids come back than records were sent', async () => {
    bench.configure({ addBatch: 'skip' });
    const target = await bench.open();
    const accounts = four().map((one, at) =>
      at === 1 ? { ...one, values: { ...one.values, ...sageCrmTarget.bad.values } } : one,
    );
    expect(await codeOf(target.insert(accounts))).toBe('IMPORT-UNCERTAIN');
    expect(await target.findLinked(['1', '2', '3', '4'].map(uidOf))).toHaveLength(3);
  });

  it('sends companies one by one where the server takes no longer request', async () => {
    bench.configure({ maxRequestSize: 4000 });
    const target = await bench.open();
    const ids = idsOf(await target.insert(four()));
    expect(new Set(ids).size).toBe(4);
  });

  it.each(['Company', 'Person', 'Address', 'Phone', 'Email'])(
    'does not begin where %s is closed',
    async (entity) => {
      bench.configure({ soapClosed: [entity] });
      const target = await bench.unprepared();
      expect(await target.prepare().catch((error: unknown) => error)).toMatchObject({
        code: 'CRM-ENTITY-CLOSED',
        params: { entity: expect.stringMatching(new RegExp(entity, 'i')) },
      });
    },
  );

  it('names a mapped column that is not there, and reads one that is', async () => {
    const connector = await bench.connect('rep', sageCrmTarget.ports);
    const failure = connector.openTarget(['company.comp_never']).prepare();
    expect(await failure.catch((error: unknown) => error)).toMatchObject({
      code: 'CRM-FIELDS-MISSING',
      params: { field: 'comp_never' },
    });
    const target = connector.openTarget(['company.comp_source']);
    await target.prepare();
    const [account] = await target.read([bench.free()]);
    expect(account?.values['company.comp_source']).toBe('Web');
    if (!account) return;
    idsOf(await target.update([{ account, values: { 'company.comp_source': 'TradeShow' }, link: null }]));
    expect((await target.read([bench.free()]))[0]?.values['company.comp_source']).toBe('TradeShow');
  });

  it('refuses link fields that are too short for a link', async () => {
    bench.configure({ metadataLengths: true, columnLengths: { comp_erpexternaluid: 20 } });
    expect(await codeOf((await bench.unprepared()).prepare())).toBe('CRM-BY-HAND');
  });

  it('goes by the codes of the installation', async () => {
    bench.configure({ selectionCodes: { addr_country: ['Eire', 'Deutschland', 'Hong Kong'] } });
    const target = await bench.unprepared();
    const facts = await target.prepare();
    const fitted = (country: string) => target.fit({ 'address.addr_country': country }, facts).values;
    expect(fitted('Germany')).toEqual({ 'address.addr_country': 'Deutschland' });
    expect(fitted('Hong Kong')).toEqual({ 'address.addr_country': 'Hong Kong' });
    expect(fitted('Ireland')).toEqual({ 'address.addr_country': 'Eire' });
    expect(fitted('France')).toEqual({ 'address.addr_country': '' });
  });

  it('is one session beside whoever is signed in, without cookies and without his session', async () => {
    const target = await bench.open();
    await insertOne(bench, target, '1');
    const { sessions } = bench.snapshot() as { readonly sessions: readonly { readonly sid: string }[] };
    expect(sessions).toHaveLength(1);
    for (const { headers, body } of bench.sent(API)) {
      expect(headers).not.toHaveProperty('cookie');
      for (const { sid } of sessions) expect(body).not.toContain(sid);
    }
  });

  it('is refused where another logon of the user stands in the way, once', async () => {
    bench.configure({ secondLogon: 'refuse' });
    const first = await bench.open();
    const second = await bench.unprepared();
    expect(await codeOf(second.prepare())).toBe('CRM-SERVICE-USER');
    await first.close();
    expect(await codeOf(second.prepare())).toBe('CRM-SERVICE-USER');
    expect(bench.sent(sageCrmTarget.service?.logon)).toHaveLength(1);
    expect(await codeOf((await bench.unprepared()).prepare())).toBe('');
  });

  it('takes few calls: sign-on and lists once, then one for twenty inserts, eight for fifty reads', async () => {
    const target = await bench.unprepared();
    await target.prepare();
    expect(bench.sent(API).length).toBeLessThanOrEqual(11);
    bench.forget();
    const ids = idsOf(await target.insert(Array.from({ length: 20 }, (_, at) => bench.account(String(at)))));
    expect(bench.sent(API)).toHaveLength(1);
    bench.forget();
    bench.configure({ batchSize: 0 });
    expect(await target.read(ids)).toHaveLength(20);
    expect(bench.sent(API)).toHaveLength(7);
  });

  it('reads every record once where the server gives few at a time', async () => {
    bench.configure({ batchSize: 3 });
    const target = await bench.open();
    const ids = idsOf(await target.insert(Array.from({ length: 10 }, (_, at) => bench.account(String(at)))));
    const read = await target.read(ids);
    expect(read.map(({ id }) => id)).toEqual(ids);
    for (const { values } of read) expect(values['person.email.Business']).toBe('una@blue.example');
  });

  it('waits for somebody who has the record open', async () => {
    const target = await bench.open();
    const account = await insertOne(bench, target, '1');
    bench.configure({ lockedRecords: [`company:${account.id}`] });
    const change = { account, values: { 'company.comp_website': 'https://new.example' }, link: null };
    const result = await target.update([change]);
    expect(result).toMatchObject([{ ok: false, error: { code: 'CRM-RECORD-LOCKED' } }]);
    expect(bench.pauses).toHaveLength(3);
    bench.configure({ lockedRecords: [] });
    idsOf(await target.update([change]));
  });

  describe('what belongs to another company as well', () => {
    /** Two companies; address and contact of the first are those of the second, too. */
    async function shared(firstName: string) {
      const target = await bench.open();
      const second = bench.account('2', { 'person.pers_firstname': firstName });
      const ids = idsOf(await target.insert([bench.account('1'), second]));
      const [first] = await target.read(ids);
      const [one = '', other = ''] = ids;
      const { address = '', person = '' } = first?.parts ?? {};
      await changeCompany(bench, other, { comp_primaryaddressid: address, comp_primarypersonid: person });
      await addRecord(bench, 'Address_Link', { adli_addressid: address, adli_companyid: other });
      const both = () => target.read([one, other]);
      const change = async (values: Readonly<Record<string, string>>) => {
        const [, account] = await both();
        if (!account) throw new Error('the second company is not there');
        idsOf(await target.update([{ account, values, link: null }]));
      };
      return { before: await both(), both, change };
    }

    const counts = (): readonly number[] => {
      const { tables } = bench.snapshot() as {
        readonly tables: Readonly<Record<string, readonly unknown[]>>;
      };
      return Object.values(tables).map((rows) => rows.length);
    };

    it.each<{ readonly own: string; readonly values: Readonly<Record<string, string>> }>([
      { own: 'Una', values: { 'address.addr_city': 'Cork' } },
      { own: 'Una', values: { 'address.addr_address3': '' } },
      { own: 'Una', values: { 'person.pers_title': 'Seller' } },
      { own: 'Una', values: { 'person.pers_title': '' } },
      { own: 'Ann', values: { 'person.phone.Business': '555 0999' } },
      { own: 'Ann', values: { 'person.email.Business': '' } },
      { own: 'Una', values: { 'address.addr_city': 'Cork', 'person.pers_firstname': 'Zoë' } },
    ])('stays as it is there: the company that needs $values gets its own', async ({ own, values }) => {
      const { before, both, change } = await shared(own);
      await change(values);
      const [one, other] = await both();
      expect(one).toEqual(before[0]);
      expect(other?.values).toEqual({ ...before[1]?.values, ...values });
      await change({ 'address.addr_city': 'Limerick', 'person.pers_title': 'Chief' });
      const once = counts();
      await change({ 'address.addr_city': 'Athlone', 'person.pers_title': 'Clerk' });
      expect((await both())[0]).toEqual(before[0]);
      expect(counts()).toEqual(once);
    });
  });

  it('writes a further link beside one to another ERP company, where there is a field for it', async () => {
    const target = await bench.open({ otherLinksField: 'comp_erplinks' });
    const account = await insertOne(bench, target, '1');
    const link = { customerNo: 'X', integrationKey: 'k', externalUid: 'sage-300:DATA:2' };
    idsOf(await target.update([{ account, values: {}, link }]));
    expect((await target.read([account.id]))[0]?.links).toEqual([...account.links, link]);
    const second = await target.update([{ account, values: {}, link: { ...link, customerNo: 'Y' } }]);
    expect(second).toMatchObject([{ ok: false, error: { code: 'LINK-EXISTS' } }]);
    const plain = await bench.open();
    const [refused] = await plain.update([
      { account, values: {}, link: { ...link, externalUid: 'sage-100:ABC:3' } },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'CRM-ONE-LINK' } });
  });
});
