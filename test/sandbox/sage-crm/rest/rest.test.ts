import { describe, expect, it } from 'vitest';
import { CrmClient } from '../crm-client';

const FIELDS = { customFields: ['comp_erpcustomerno', 'comp_intacctkey'] };
const diagnosis = (code: string): unknown => expect.stringContaining(`"$sdataCode":"${code}"`);

describe('reading by REST', () => {
  it('gives a record with its own names, its own idea of the server and its linked records', async () => {
    const company = await new CrmClient().json('GET', "Company('43')");
    expect(company).toMatchObject({
      $key: 43,
      $title: 'Harbour Tools Ltd',
      $url: "http://crm01/sdata/crmj/sagecrm2/-/Company('43')",
      Comp_CompanyId: 43,
      Comp_PrimaryPersonId: 101,
      Comp_Source: 'Web',
      Person: { $url: "http://crm01/sdata/crmj/sagecrm2/-/Person('101')" },
      Address: { $url: "http://crm01/sdata/crmj/sagecrm2/-/Address('101')" },
    });
  });

  it('writes names, keys and missing values as the switches say', async () => {
    const lower = new CrmClient({ fieldNames: 'lower', keys: 'string', restNulls: 'omitted' });
    const company = await lower.json('GET', "company('43')");
    expect([company.$key, company.comp_companyid, 'comp_revenue' in company]).toEqual(['43', 43, false]);
    const address = await new CrmClient({ fieldNames: 'Pascal' }).json('GET', "Address('101')");
    expect(address.Addr_City).toBe('Galway');
  });

  it.each([
    ["comp_name eq 'harbour tools ltd'", [43, 52]],
    ["comp_name like 'Harbour%'", [43, 52]],
    ["comp_name like '%Supply%' or comp_name like 'Lone%'", [45, 51]],
    ['comp_companyid between 44 and 46 and comp_secterr eq 103', [45, 46]],
    ["comp_companyid in ('43','45','9999')", [43, 45]],
    [
      "comp_companyid ge 51 and comp_status eq 'Inactive' and comp_type eq 'Prospect' and comp_companyid between 1 and 60",
      [52],
    ],
    ["comp_name eq '株式会社みなと工具'", [47]],
  ])('understands where %s', async (where, keys) => {
    expect(await new CrmClient().keys(`Company?where=${where}`)).toEqual(keys);
  });

  it.each([
    "comp_name lt 'B'",
    "comp_name ne 'B'",
    'comp_type eq null',
    "comp_optout eq 'Y'",
    "comp_nothing eq 'x'",
    "comp_name eq 'x",
    "left(comp_name,1) eq 'H'",
    "comp_companyid eq 'many'",
  ])('answers where %s with a diagnosis', async (where) => {
    const response = await new CrmClient().call('GET', `Company?where=${encodeURIComponent(where)}`);
    expect([response.status, response.body]).toEqual([400, diagnosis('BadWhereSyntax')]);
  });

  it('understands all of SData where the switches say so', async () => {
    const client = new CrmClient({ restOperators: 'sdata', restNullFilter: 'works' });
    const where = "not (comp_name lt 'Z') and comp_type eq null and comp_companyid lt 60";
    expect(await client.keys(`Company?where=${where}`)).toEqual([46, 47]);
  });

  it('pages, counts and selects', async () => {
    const client = new CrmClient();
    const page = await client.json('GET', 'Company?startIndex=3&count=2&select=comp_name');
    expect(page).toMatchObject({ $totalResults: 10 + 196, $startIndex: 3, $itemsPerPage: 2 });
    expect(Object.keys((page.$resources as object[])[0] ?? {})).toEqual([
      '$key',
      '$title',
      '$url',
      'Comp_Name',
    ]);
    client.system.configure({ restMaxCount: 5 });
    expect(await client.keys('Company?count=50')).toHaveLength(5);
  });

  it('orders from 2024 R2 on, and before that passes the wish over or refuses it', async () => {
    const query = 'Company?where=comp_companyid between 43 and 46&orderBy=comp_name desc';
    expect(await new CrmClient().keys(query)).toEqual([46, 45, 44, 43]);
    expect(await new CrmClient({ version: '2023R2' }).keys(query)).toEqual([43, 44, 45, 46]);
    const refusing = new CrmClient({ version: '2023R2', oldOrderBy: 'refused' });
    expect((await refusing.call('GET', encodeURI(query))).status).toBe(400);
  });

  it('reads views with a row for each link, and leaves out what is deleted', async () => {
    const client = new CrmClient();
    expect(await client.keys('vListAddress?where=adli_companyid eq 43')).toEqual([101, 101, 102]);
    expect(await client.keys('vListPerson?where=pers_companyid eq 43')).toEqual([101, 101, 102, 103]);
    const summary = await client.json('GET', "vSummaryCompany('43')");
    expect(summary).toMatchObject({
      Comp_PhoneNumber: '5550140',
      addr_city: 'Galway',
      Pers_LastName: 'Byrne',
    });
    expect(await client.keys('Company?where=comp_companyid eq 53')).toEqual([]);
    expect((await client.json('GET', "Company('53')")).$key).toBe(53);
    client.system.configure({ deletedById: 'not-found' });
    expect((await client.call('GET', "Company('53')")).status).toBe(404);
  });

  it('tells what there is and what it holds', async () => {
    const client = new CrmClient({ ...FIELDS, restClosed: ['Notes'], restLinkTables: false });
    const { $resources } = await client.json('GET', '$prototypes');
    const names = ($resources as { $resourceKind: string }[]).map((one) => one.$resourceKind);
    expect(names).toEqual(expect.arrayContaining(['company', 'vlistaddress']));
    expect(names).not.toContain('notes');
    expect(names).not.toContain('phone');
    const company = await client.json('GET', '$prototypes/company');
    expect(company).toMatchObject({
      $resourceId: 5,
      $properties: {
        comp_name: { $title: 'Company Name', $type: 'string', $isMandatory: true },
        comp_intacctkey: { $title: 'Intacct Key' },
        comp_updateddate: { $isReadOnly: true },
      },
    });
    expect((await client.call('GET', 'Phone')).status).toBe(404);
  });

  it('hides columns and records from whom they are not for', async () => {
    const client = new CrmClient({ fieldSecurity: { 'noor.haddad': { comp_website: 'hidden' } } });
    const noor = { basic: 'noor.haddad:Rep-Pass-2' };
    const harbour = await client.json('GET', "Company('43')", noor);
    expect('Comp_WebSite' in harbour || 'Comp_Website' in harbour).toBe(false);
    expect((await client.call('GET', "Company('45')", noor)).status).toBe(404);
    expect((await client.json('GET', "Company('44')", noor)).$title).toContain('Müller');
    expect(
      (await client.call('PATCH', "Company('45')", { ...noor, body: { comp_type: 'Partner' } })).status,
    ).toBe(404);
  });
});

describe('writing by REST', () => {
  it('creates, changes and deletes softly, with audit columns', async () => {
    const client = new CrmClient(FIELDS);
    const body = { Comp_Name: 'Tern & Co', comp_erpcustomerno: 'C-1', comp_createdby: 1, nothing: 'x' };
    const made = await client.json('POST', 'Company', { body });
    expect(made).toMatchObject({
      comp_erpcustomerno: 'C-1',
      Comp_CreatedBy: 4,
      Comp_CreatedDate: '2026-03-10T10:00:00',
    });
    client.time += 60_000;
    await client.json('PATCH', `Company('${made.$key}')`, { body: { comp_type: 'Customer' } });
    await client.json('PUT', `/sdata/crmj/sagecrm2/-//Company('${made.$key}')`, {
      body: { comp_status: 'Active' },
    });
    const row = await client.json('GET', `Company('${made.$key}')`);
    expect(row).toMatchObject({
      Comp_Name: 'Tern & Co',
      Comp_Type: 'Customer',
      Comp_UpdatedDate: '2026-03-10T10:01:00',
    });
    const gone = await client.call('DELETE', `Company('${made.$key}')`);
    expect([gone.status, gone.body]).toEqual([200, '']);
    expect(await client.keys("Company?where=comp_name like 'Tern%'")).toEqual([]);
    expect((await client.json('GET', `Company('${made.$key}')`)).Comp_Deleted).toBe(1);
  });

  it('answers the record in memory unless the whole one is asked for', async () => {
    const client = new CrmClient({ tableScript: { comp_name: 'upper' } });
    const body = { comp_name: 'Tern' };
    expect((await client.json('PATCH', "Company('45')", { body })).Comp_Name).toBe('Tern');
    const whole = await client.json('PATCH', "Company('45')?returnPartial=false", { body });
    expect(whole.Comp_Name).toBe('TERN');
  });

  it.each([
    [{}, { comp_type: 'Customer' }, 'POST', 'Company', 400, 'Company Name is required'],
    [{}, { comp_name: 'x'.repeat(61) }, 'POST', 'Company', 400, 'would be truncated'],
    [
      { requiredFields: ['comp_website'] },
      { comp_name: 'x' },
      'POST',
      'Company',
      400,
      'Web Site is required',
    ],
    [{ unknownFields: 'refuse' }, { comp_nme: 'x' }, 'PATCH', "Company('43')", 400, 'comp_nme'],
    [
      { selections: 'codes' },
      { comp_type: 'Nobody' },
      'PATCH',
      "Company('43')",
      400,
      "Invalid value 'Nobody'",
    ],
    [{}, { comp_primarypersonid: 'x' }, 'PATCH', "Company('43')", 400, "Invalid value 'x'"],
    [{ lockedRecords: ['company:43'] }, { comp_type: 'x' }, 'PATCH', "Company('43')", 409, 'being edited'],
    [{ readOnlyUsers: ['kim.olsen'] }, { comp_type: 'x' }, 'PATCH', "Company('43')", 403, 'rights'],
    [{ restPatch: false }, { comp_type: 'x' }, 'PATCH', "Company('43')", 405, 'not allowed'],
    [{}, { comp_type: 'x' }, 'PATCH', "Company('9')", 404, 'does not exist'],
    [{}, { user_lastname: 'x' }, 'PATCH', "Users('4')", 403, 'rights'],
    [{}, { adli_type: 'x' }, 'POST', 'vListAddress', 405, 'read-only'],
    [{}, '{"comp_name":', 'POST', 'Company', 400, 'not valid JSON'],
    [{ deleteWithChildren: 'refuse' }, {}, 'DELETE', "Company('43')", 400, 'has people'],
  ])('refuses (%j) %j with %s %s: %i', async (switches, body, method, path, status, text) => {
    const response = await new CrmClient(switches).call(method, path, { body });
    expect([response.status, response.body]).toEqual([status, expect.stringContaining(text)]);
  });

  it('cuts, overwrites and leaves the date alone where the switches say so', async () => {
    const client = new CrmClient({
      overLong: 'cut',
      columnLengths: { comp_name: 5 },
      lockedRecords: ['company:43'],
      writesToLocked: 'overwrite',
      updatedDateByApi: 'unchanged',
    });
    const before = await client.json('GET', "Company('43')");
    const after = await client.json('PATCH', "Company('43')", { body: { comp_name: 'Seagulls' } });
    expect([after.Comp_Name, after.Comp_UpdatedDate]).toEqual(['Seagu', before.Comp_UpdatedDate]);
  });

  it('shows a business number of the link tables in the views at once', async () => {
    const client = new CrmClient();
    const phone = await client.json('POST', 'Phone', { body: { phon_number: '5559999' } });
    const link = { plink_entityid: 5, plink_recordid: 51, plink_type: 'Business', plink_phoneid: phone.$key };
    await client.json('POST', 'PhoneLink', { body: link });
    expect((await client.json('GET', "vSummaryCompany('51')")).Comp_PhoneNumber).toBe('5559999');
  });
});

describe('the door of REST', () => {
  it('knows Basic, the other header and a SID, and challenges nobody', async () => {
    const client = new CrmClient();
    const none = await client.call('GET', "Company('43')", { basic: null });
    expect([none.status, none.headers?.['www-authenticate'], none.body]).toEqual([
      401,
      undefined,
      diagnosis('UnAuthorized'),
    ]);
    const other = { 'x-sage-authorization': `Basic ${btoa('erp.sync:Sync-Pass-1')}` };
    expect((await client.call('GET', "Company('43')", { basic: null, headers: other })).status).toBe(200);
    const { sid } = await client.logOn();
    expect((await client.call('GET', `Company('43')?SID=${sid}`, { basic: null })).status).toBe(200);
    expect((await client.call('GET', "Company('43')?sid=12345678901234", {})).status).toBe(401);
  });

  it('demands the cookie with browser session security, and the same address with the IP check', async () => {
    const client = new CrmClient({ browserSessionSecurity: true });
    const { sid, cookie } = await client.logOn();
    const get = (headers: Record<string, string>) =>
      client.call('GET', `Company('43')?SID=${sid}`, { basic: null, headers });
    expect((await get({})).status).toBe(401);
    expect((await get({ cookie })).status).toBe(200);
    client.system.configure({ ipCheck: true, clientAddress: '10.0.0.9' });
    expect((await get({ cookie })).status).toBe(401);
  });

  it('ends idle sessions, and answers a dead one with the logon page where the switch says so', async () => {
    const client = new CrmClient({ deadSid: 'logon-page' });
    const { sid } = await client.logOn();
    client.time += 21 * 60_000;
    const response = await client.call('GET', `Company('43')?SID=${sid}`, { basic: null });
    expect([response.status, response.body]).toEqual([200, expect.stringContaining('EWARE_USERID')]);
  });

  it('locks an account after wrong passwords, the right one then being of no use', async () => {
    const client = new CrmClient({ lockAfter: 2 });
    const wrong = { basic: 'kim.olsen:no' };
    await client.call('GET', 'Company', wrong);
    await client.call('GET', 'Company', wrong);
    expect((await client.call('GET', 'Company')).status).toBe(401);
    expect(client.system.snapshot()).toMatchObject({ lockedAccounts: [4] });
  });

  it('is IIS before it is Sage CRM', async () => {
    const client = new CrmClient();
    const long = await client.call('GET', `Company?where=comp_name eq '${'x'.repeat(2100)}'`);
    expect([long.status, long.body]).toEqual([404, expect.stringContaining('404.15')]);
    client.system.configure({ restBroken: 'tomcat500' });
    const broken = await client.call('GET', 'Company');
    expect([broken.status, broken.body]).toEqual([500, expect.stringContaining('Tomcat')]);
    client.system.configure({ restBroken: 'no', diagnosis: 'xml' });
    expect((await client.call('GET', 'Nothing')).body).toContain('<sdata:sdataCode>EntityNotFound');
  });

  it('describes screens and preferences from 2021 R1 on', async () => {
    const path = '/sdata/crmj/metadata/-/$service/getCustomObject?name=companyboxlong';
    expect(await new CrmClient().json('GET', path)).toMatchObject({ $title: 'CompanyBoxLong' });
    expect((await new CrmClient({ version: '2019R2' }).call('GET', path)).status).toBe(404);
    const user = await new CrmClient().json('GET', '/sdata/crmj/userdata?Action=getCalendarUserPreferences');
    expect(user).toMatchObject({ userLogon: 'kim.olsen' });
  });
});
