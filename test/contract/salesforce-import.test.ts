import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ErpLinkFields } from '../../src/core/erp-link';
import type { CustomerTarget, NewAccount } from '../../src/crm/customer-target';
import { type CrmBench, startCrmBench } from './crm-connector.bench';
import { salesforceSubject } from './crm-connector.salesforce';

let bench: CrmBench;
let target: CustomerTarget;

beforeAll(async () => {
  bench = await startCrmBench(salesforceSubject);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  bench.reset();
  bench.clearFaults();
  target = await open(0);
});

/** A target of its own, as a worker that begins anew has it. */
async function open(expected: number, mapped: readonly string[] = []): Promise<CustomerTarget> {
  const opened = (await bench.connect()).openTarget(mapped);
  await opened.prepare(expected);
  bench.forget();
  return opened;
}

const linkOf = (number: number): ErpLinkFields => ({
  customerNo: `C-${number}`,
  integrationKey: '',
  externalUid: `sage-intacct:Northwind:${number}`,
});

const newAccount = (number: number, values: Readonly<Record<string, string>> = {}): NewAccount => ({
  link: linkOf(number),
  values: {
    'account.Name': `Imported ${number}`,
    'account.BillingStreet': '1 Quay Street',
    'account.BillingStreet.2': `Unit "${number}", rear`,
    'contact.LastName': `Byrne ${number}`,
    'contact.Email': `byrne.${number}@imported.example`,
    ...values,
  },
});

const many = (count: number): readonly NewAccount[] =>
  Array.from({ length: count }, (_, index) => newAccount(index + 1));

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function imported() {
  const { accounts, contacts } = bench.snapshot() as { accounts: Rows; contacts: Rows };
  const own = Object.values(accounts).filter(
    (row) =>
      row.IsDeleted !== true && String(row.ERP_External_UID__c ?? '').startsWith('sage-intacct:Northwind'),
  );
  const ids = new Set(own.map((row) => row.Id));
  return { accounts: own, contacts: Object.values(contacts).filter((row) => ids.has(row.AccountId)) };
}

const JOBS = '/jobs/ingest';

describe('by collections', () => {
  test('two hundred accounts and their contacts take two requests', async () => {
    const results = await target.insert(many(200));
    expect(results.every((one) => one.ok)).toBe(true);
    expect(bench.sent().map(({ method, url }) => `${method} ${new URL(url).pathname.slice(20)}`)).toEqual([
      'PATCH /composite/sobjects/Account/ERP_External_UID__c',
      'POST /composite/sobjects',
    ]);
    const { accounts, contacts } = imported();
    expect([accounts.length, contacts.length]).toEqual([200, 200]);
    expect(accounts[4]).toMatchObject({ BillingStreet: '1 Quay Street\r\nUnit "5", rear' });
  });

  test('a contact that is named as its account has whole letters only', async () => {
    const name = `${'x'.repeat(79)}\u{1f6a2} Ltd`;
    await target.insert([newAccount(1, { 'account.Name': name, 'contact.LastName': '' })]);
    expect(imported().contacts[0]).toMatchObject({ LastName: 'x'.repeat(79) });
  });

  test('doing it again adds nothing', async () => {
    await target.insert(many(20));
    const again = await target.insert(many(20));
    expect(again.every((one) => one.ok)).toBe(true);
    expect([imported().accounts.length, imported().contacts.length]).toEqual([20, 20]);
  });

  test('where the External UID is no External ID, accounts are looked up before they are created', async () => {
    bench.configure({ erpFields: 'plain' });
    target = await open(0);
    await target.insert(many(5));
    await target.insert(many(10));
    expect([imported().accounts.length, imported().contacts.length]).toEqual([10, 10]);
  });

  test('what is refused of one row does not harm the others', async () => {
    const rows = [
      newAccount(1),
      newAccount(2, { 'account.Name': 'x'.repeat(300) }),
      newAccount(3, { 'contact.Email': 'nobody' }),
    ];
    const results = await target.insert(rows);
    expect(results).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'CRM-VALIDATION', field: 'Name' } },
      { ok: false, error: { code: 'CRM-VALIDATION', field: 'Email' } },
    ]);
    expect(imported().accounts).toHaveLength(2);
  });

  test('a contact without a last name is named as the company, and nobody makes one out of nothing', async () => {
    const nameless = { 'contact.LastName': '' };
    const [first, second, none] = await target.insert([
      newAccount(1, { ...nameless, 'contact.FirstName': 'Una' }),
      newAccount(2, nameless),
      newAccount(3, { ...nameless, 'contact.Email': '' }),
    ]);
    expect([first, second]).toMatchObject([{ notes: [{}] }, { notes: [{}] }]);
    expect(none).not.toHaveProperty('notes');
    expect(imported().contacts.map((row) => row.LastName)).toEqual(['Imported 1', 'Imported 2']);
  });

  test.each([
    ['accounts', 'PATCH .*/composite/sobjects/Account/'],
    ['contacts', 'POST .*/composite/sobjects$'],
  ])('a lost answer about %s is uncertain, and looking it up settles it', async (_, request) => {
    bench.arm({ kind: 'drop-after', request, times: 9 });
    await expect(target.insert(many(3))).rejects.toMatchObject({ code: 'IMPORT-UNCERTAIN' });
    bench.clearFaults();
    const found = await target.findLinked(many(3).map(({ link }) => link.externalUid));
    expect(found.map(({ links }) => links[0]?.customerNo).sort()).toEqual(['C-1', 'C-2', 'C-3']);
    await target.insert(many(3));
    expect([imported().accounts.length, imported().contacts.length]).toEqual([3, 3]);
  });

  test('a limit that is used up says that nothing was inserted', async () => {
    bench.configure({ dailyApiLimit: 0 });
    await expect(target.insert(many(3))).rejects.toMatchObject({ code: 'CRM-LIMIT' });
  });

  test('changes only what is changed, contact and street included, and adds a contact that is missing', async () => {
    const free = bench.free();
    await target.insert(many(2));
    const linked = await target.findLinked(many(2).map(({ link }) => link.externalUid));
    const accounts = await target.read([...linked.map(({ id }) => id), free]);
    const [one, two, third] = [...accounts].sort((a, b) =>
      a.id === free ? 1 : b.id === free ? -1 : a.id < b.id ? -1 : 1,
    );
    if (!one || !two || !third) throw new Error('three were read');
    expect(one.values).toMatchObject({
      'account.BillingStreet.2': 'Unit "1", rear',
      'contact.LastName': 'Byrne 1',
    });
    bench.forget();
    const results = await target.update([
      { account: one, values: { 'account.BillingStreet.2': 'Unit 9', 'contact.Email': '' }, link: null },
      {
        account: { ...two, parts: { contact: '' } },
        values: { 'contact.FirstName': 'Not again' },
        link: null,
      },
      { account: third, values: { 'account.Phone': '1' }, link: linkOf(9) },
    ]);
    expect(results).toEqual([one, two, third].map(({ id }) => ({ ok: true, id })));
    const sent = bench.sent({ request: 'PATCH' }).flatMap(({ body }) => JSON.parse(body).records);
    expect(sent).toMatchObject([
      { Id: one.id, BillingStreet: '1 Quay Street\nUnit 9' },
      { Id: free, Phone: '1', ERP_Customer_No__c: 'C-9' },
      { Email: null },
    ]);
    expect(imported().contacts.filter((row) => row.FirstName === 'Not again')).toEqual([]);
  });

  test('a link that somebody has written meanwhile is left alone', async () => {
    const [account] = await target.read([bench.free()]);
    if (!account) throw new Error('there is no account');
    const change = { account, values: { 'account.Phone': '7' }, link: linkOf(1) };
    await target.update([change]);
    const [result] = await target.update([{ ...change, link: linkOf(2), values: { 'account.Phone': '8' } }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'LINK-EXISTS' } });
    expect(bench.link(account.id).customerNo).toBe('C-1');
  });

  test('a row that is held is written once it is let go', async () => {
    const [account] = await target.read([bench.free()]);
    if (!account) throw new Error('there is no account');
    bench.configure({ lockedRecordId: account.id, lockedTimes: 2 });
    const change = { account, values: { 'account.Phone': '7' }, link: null };
    expect(await target.update([change])).toMatchObject([{ ok: true }]);
    bench.configure({ lockedRecordId: account.id, lockedTimes: null });
    expect(await target.update([change])).toMatchObject([
      { ok: false, error: { code: 'CRM-RECORD-LOCKED' } },
    ]);
  });
});

describe('by bulk jobs', () => {
  beforeEach(async () => {
    bench.configure({ bulkMs: 4000 });
    target = await open(5000);
  });

  test('a page of two thousand is two jobs', async () => {
    expect(target.sizes.insert).toBe(2000);
    const results = await target.insert(many(2000));
    expect(results.every((one) => one.ok)).toBe(true);
    expect([imported().accounts.length, imported().contacts.length]).toEqual([2000, 2000]);
    expect(bench.sent({ request: `POST .*${JOBS}$` })).toHaveLength(2);
    expect(bench.sent().length).toBeLessThan(40);
    const again = await target.insert(many(2000));
    expect(again.every((one) => one.ok)).toBe(true);
    expect([imported().accounts.length, imported().contacts.length]).toEqual([2000, 2000]);
  });

  test('says of each row what became of it', async () => {
    const rows = [...many(299), newAccount(300, { 'account.Name': 'x'.repeat(300) })];
    const results = await target.insert(rows);
    expect(results.filter((one) => one.ok)).toHaveLength(299);
    expect(results[299]).toMatchObject({ error: { code: 'CRM-VALIDATION', field: 'Name' } });
  });

  test('changes many at once, and empties what is empty', async () => {
    await target.insert(many(300));
    const uids = many(300).map(({ link }) => link.externalUid);
    const linked = await target.findLinked(uids);
    const accounts = await target.read(linked.map(({ id }) => id));
    expect(accounts).toHaveLength(300);
    const results = await target.update(
      accounts.map((account) => ({
        account,
        values: { 'account.BillingStreet': '', 'account.BillingStreet.2': '', 'contact.Title': 'Buyer' },
        link: null,
      })),
    );
    expect(results.every((one) => one.ok)).toBe(true);
    const { accounts: rows, contacts } = imported();
    expect(new Set(rows.map((row) => row.BillingStreet))).toEqual(new Set([null]));
    expect(new Set(contacts.map((row) => row.Title))).toEqual(new Set(['Buyer']));
  });

  test.each([
    ['created', `POST .*${JOBS}$`],
    ['filled', `PUT .*${JOBS}/`],
    ['closed', `(?:PATCH|GET) .*${JOBS}/\\w+$`],
    ['watched', `GET .*${JOBS}/\\w+$`],
    ['read', 'GET .*/successfulResults'],
  ])(
    'a worker that dies while a job is being %s leaves nothing that overtakes the next',
    async (_, request) => {
      bench.arm({ kind: 'drop-after', request, times: 99 });
      await expect(target.insert(many(300))).rejects.toMatchObject({ code: 'IMPORT-UNCERTAIN' });
      bench.clearFaults();
      const next = await open(5000);
      const found = await next.findLinked(many(300).map(({ link }) => link.externalUid));
      const before = imported().accounts.length;
      expect(found).toHaveLength(before);
      // Whatever still ran has ended: time alone changes nothing any more.
      bench.clock.wait(60_000);
      await next.findLinked([]);
      expect(imported().accounts).toHaveLength(before);
      const results = await next.insert(many(300));
      expect(results.every((one) => one.ok)).toBe(true);
      expect([imported().accounts.length, imported().contacts.length]).toEqual([300, 300]);
    },
  );

  test('an answer that was lost when a job was closed is settled by the job itself', async () => {
    bench.arm({ kind: 'drop-after', request: `PATCH .*${JOBS}/`, times: 1 });
    expect((await target.insert(many(300))).every((one) => one.ok)).toBe(true);
    expect([imported().accounts.length, imported().contacts.length]).toEqual([300, 300]);
  });

  test('leaves jobs of other users and other tools alone', async () => {
    const connector = await bench.connect('colleague');
    const theirs = connector.openTarget();
    await theirs.prepare(5000);
    bench.arm({ kind: 'drop-after', request: `PUT .*${JOBS}/`, times: 1 });
    await expect(theirs.insert(many(300))).rejects.toMatchObject({ code: 'IMPORT-UNCERTAIN' });
    bench.forget();
    await target.findLinked([]);
    expect(bench.sent({ request: `PATCH .*${JOBS}/` })).toEqual([]);
  });
});

describe('reading', () => {
  test('walks all accounts once, deleted ones with a link too', async () => {
    await target.insert(many(7));
    const [gone] = await target.findLinked([linkOf(1).externalUid]);
    await salesforceSubject.remove(bench, gone?.id ?? '');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { accounts, next } = await target.readKeys(cursor, 5);
      seen.push(...accounts.map(({ id }) => id));
      cursor = next;
    }
    const { accounts } = bench.snapshot() as { accounts: Rows };
    expect(seen).toEqual(Object.keys(accounts).sort());
    expect(await target.findLinked([linkOf(1).externalUid])).toMatchObject([{ id: gone?.id, deleted: true }]);
    expect(await target.read([gone?.id ?? ''])).toMatchObject([{ deleted: true }]);
  });

  test('reads fields of the organisation’s own that are mapped, and none that are hidden', async () => {
    bench.configure({ hiddenFields: ['Account.Website', 'Contact.Title'] });
    target = await open(0, ['account.NumberOfEmployees', 'account.Nope__c']);
    const [account] = await target.read([bench.free()]);
    expect(account?.values['account.NumberOfEmployees']).toBe('48');
    expect(account?.values).not.toHaveProperty(['account.Website']);
    const listed = await target.listTargets();
    expect(listed.find(({ key }) => key === 'account.NumberOfEmployees')).toMatchObject({
      label: 'Employees',
    });
  });

  test('link fields that are hidden or read-only are told before anything is read', async () => {
    bench.configure({ erpFields: 'hidden' });
    await expect(open(0)).rejects.toMatchObject({ code: 'CRM-FIELDS-MISSING' });
    bench.configure({ erpFields: 'readonly' });
    await expect(open(0)).rejects.toMatchObject({ code: 'CRM-FIELDS-READ-ONLY' });
  });

  test('values are fitted to state and country picklists', async () => {
    bench.configure({ statePicklists: true });
    const connector = await bench.connect();
    target = connector.openTarget();
    const facts = await target.prepare();
    const { values, notes } = target.fit(
      { 'account.BillingState': 'CA', 'account.BillingCountry': 'USA', 'account.Name': 'A' },
      facts,
    );
    expect(values).toMatchObject({
      'account.BillingCountry': 'United States',
      'account.BillingState': 'California',
    });
    expect(notes).toEqual([]);
    const [result] = await target.insert([newAccount(1, values)]);
    expect(result).toMatchObject({ ok: true });
    const odd = target.fit({ 'account.BillingState': 'CA', 'account.BillingCountry': 'Atlantis' }, facts);
    expect(odd.notes.map(({ labelKey }) => labelKey)).toEqual([
      'import_note_country',
      'import_note_not_in_list',
    ]);
  });
});
