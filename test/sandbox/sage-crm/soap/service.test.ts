import { describe, expect, it, vi } from 'vitest';
import { CrmClient } from '../crm-client';

const query = (where: string, entity = 'company'): string =>
  `<w:queryString>${where.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</w:queryString><w:Entity>${entity}</w:Entity>`;
const idsIn = (body: string): string[] =>
  [...body.matchAll(/<records xsi:type="typens:company"><typens:companyid>(\d+)</g)].map(
    ([, id]) => id ?? '',
  );
const faultIn = (body: string): string => /<faultstring>(.*?)<\/faultstring>/.exec(body)?.[1] ?? body;
const crmId = (body: string): string => /<crmid>(\d+)<\/crmid>/.exec(body)?.[1] ?? body;

const COMPANY = `<w:entityname>company</w:entityname><w:records xsi:type="typens:company">
  <typens:name>Tern &amp; Co</typens:name><typens:intacctcustid>C-42</typens:intacctcustid>
  <typens:people><typens:entityname>person</typens:entityname>
    <typens:records xsi:type="typens:person"><typens:firstname>Ada</typens:firstname><typens:lastname>Tern</typens:lastname>
      <typens:email><typens:entityname>email</typens:entityname><typens:records><typens:emailaddress>ada@tern.example</typens:emailaddress></typens:records></typens:email>
    </typens:records></typens:people>
  <typens:address><typens:entityname>address</typens:entityname>
    <typens:records><typens:address1>1 Pier</typens:address1><typens:type>Billing</typens:type></typens:records></typens:address>
  <typens:phone><typens:entityname>phone</typens:entityname>
    <typens:records><typens:type>Fax</typens:type><typens:number>555010</typens:number></typens:records></typens:phone>
</w:records>`;

describe('reading by SOAP', () => {
  it('gives short names, and children in elements named after them', async () => {
    const client = new CrmClient();
    const sid = await client.soapLogOn();
    const body = await client.soap(
      'query',
      query("comp_name = 'harbour tools ltd' AND comp_deleted IS NULL"),
      sid,
    );
    expect(idsIn(body)).toEqual(['43', '52']);
    expect(body).toContain('<more>false</more>');
    expect(body).toContain('<typens:people><records xsi:type="typens:person"><typens:personid>101<');
    expect(body).toMatch(/<typens:phone><records xsi:type="typens:phone">.*?<typens:type>Business</);
    expect(body).not.toContain('revenue');
    client.system.configure({ children: 'bare' });
    const bare = await client.soap('query', query('comp_companyid = 43'), sid);
    expect(bare).not.toContain('typens:people');
    expect(bare).toContain('<records xsi:type="typens:person">');
  });

  it('understands the second request style', async () => {
    const client = new CrmClient();
    const sid = await client.soapLogOn();
    const response = await client.soapMessage(
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader xmlns="http://tempuri.org/type"><sessionId>${sid}</sessionId></SessionHeader></e:Header><e:Body><queryentity xmlns="http://tempuri.org/type"><id>45</id><entity>company</entity></queryentity></e:Body></e:Envelope>`,
    );
    expect(response.body).toContain('Redwood Supply Inc.');
  });

  it.each([
    ["comp_name LIKE '%[&]%' AND comp_companyid < 100", ['44', '49']],
    ["comp_companyid IN (43, 45) OR comp_companyid = '47'", ['43', '45', '47']],
    ['NOT (comp_type IS NOT NULL) AND comp_companyid BETWEEN 44 AND 46', ['45', '46']],
    ["isnull(comp_website, '') <> '' and comp_companyid <= 44", ['43', '44']],
    ["comp_createddate >= '2026-02-01' and comp_companyid > 51 and comp_companyid < 100", ['52', '53']],
    ["comp_name = N'株式会社みなと工具'", ['47']],
  ])('runs the predicate %s', async (where, ids) => {
    const client = new CrmClient();
    const escaped = where.replace(/&/g, '&amp;');
    expect(idsIn(await client.soap('query', query(escaped), await client.soapLogOn()))).toEqual(ids);
  });

  it.each([
    [query('comp_nothing = 1'), 'Query failed to run successfully.'],
    [query("comp_companyid = 'x'"), 'Query failed to run successfully.'],
    [query("comp_name = 'x'; drop table company"), 'Query failed to run successfully.'],
    [query('', 'nothing'), 'Entity &#039;nothing&#039; does not exist'],
    [query('', 'lead'), 'Entity &#039;lead&#039; is not Web Service enabled'],
  ])('faults with status 200: %s', async (inner, fault) => {
    const client = new CrmClient({ soapClosed: ['Lead'] });
    expect(faultIn(await client.soap('query', inner, await client.soapLogOn()))).toBe(fault);
  });

  it('gives batches until another call closes the query', async () => {
    const client = new CrmClient({ batchSize: 50 });
    const sid = await client.soapLogOn();
    const seen = idsIn(await client.soap('query', query('comp_deleted IS NULL'), sid));
    for (let more = true; more; ) {
      const body = await client.soap('next', '', sid);
      expect(body).toContain('<nextresponse');
      seen.push(...idsIn(body));
      more = body.includes('<more>true</more>');
    }
    expect([seen.length, new Set(seen).size]).toEqual([206, 206]);
    await client.soap('query', query(''), sid);
    await client.soap('getversionstring', '', sid);
    expect(faultIn(await client.soap('next', '', sid))).toBe('There is no open query.');
  });

  it('repeats and scatters records where the switches say so', async () => {
    const client = new CrmClient({ batchSize: 20, repeatedRecords: 3, queryOrder: 'scattered' });
    const sid = await client.soapLogOn();
    const first = idsIn(await client.soap('query', query(''), sid));
    const second = idsIn(await client.soap('next', '', sid));
    expect(second.slice(0, 3)).toEqual(first.slice(-3));
    expect(first).not.toEqual([...first].sort((one, other) => Number(one) - Number(other)));
  });

  it('orders queryrecord and gives the fields asked for', async () => {
    const client = new CrmClient({ batchSize: 2 });
    const sid = await client.soapLogOn();
    const inner = `<w:fieldlist>comp_companyid,comp_name</w:fieldlist>${query('comp_companyid between 43 and 46')}<w:orderby>comp_companyid desc</w:orderby>`;
    const body = await client.soap('queryrecord', inner, sid);
    const rest = await client.soap('nextqueryrecord', '', sid);
    const values = [...(body + rest).matchAll(/companyid<\/typens:name><typens:value>(\d+)</g)].map(
      ([, id]) => id,
    );
    expect(values).toEqual(['46', '45', '44', '43']);
    expect(body).not.toContain('comp_type');
  });

  it('tells ids with what became of them since a date', async () => {
    const client = new CrmClient();
    const sid = await client.soapLogOn();
    await client.soap(
      'update',
      '<w:entityname>company</w:entityname><w:records><typens:companyid>43</typens:companyid><typens:status>Closed</typens:status></w:records>',
      sid,
    );
    const body = await client.soap(
      'queryid',
      `${query('comp_companyid < 100')}<w:queryDate>2026-03-10T00:00:00</w:queryDate>`,
      sid,
    );
    expect(body).toMatch(/<typens:id>43<.*<typens:flag>updated</);
    expect(body.match(/typens:aisid/g)).toHaveLength(1);
  });

  it('writes translations and dates as the settings of the server say', async () => {
    const client = new CrmClient({ dropdownsAsStrings: false, datesInUtc: true, serverOffsetMinutes: 60 });
    const body = await client.soap(
      'query',
      query('addr_addressid = 101', 'address'),
      await client.soapLogOn(),
    );
    expect(body).toContain('<typens:country>Ireland<');
    expect(body).toContain('<typens:createddate>2026-02-08T08:15:00<');
  });

  it('hides deleted records and children where the switches say so', async () => {
    const client = new CrmClient({ soapDeleted: 'hidden', children: 'none' });
    const body = await client.soap('query', query('comp_companyid in (43, 53)'), await client.soapLogOn());
    expect(idsIn(body)).toEqual(['43']);
    expect(body).not.toContain('typens:person"');
  });

  it('describes fields and selections', async () => {
    const client = new CrmClient({ customFields: ['comp_intacctrecno'] });
    const sid = await client.soapLogOn();
    const entity = '<w:entityname>company</w:entityname>';
    expect(await client.soap('getmetadata', entity, sid)).toContain('comp_intacctrecno');
    const values = await client.soap('getdropdownvalues', `${entity}<w:fieldname>type</w:fieldname>`, sid);
    expect(values).toContain('>Customer<');
    expect(await client.soap('getversionstring', '', sid)).toContain('<result>2024 R2</result>');
  });
});

describe('writing by SOAP', () => {
  it('inserts a company with people, addresses, phones, e-mails and their links', async () => {
    const client = new CrmClient({ customFields: ['comp_intacctcustid'] });
    const sid = await client.soapLogOn();
    const id = crmId(await client.soap('add', COMPANY, sid));
    const summary = await client.json('GET', `vSummaryCompany('${id}')`);
    expect(summary).toMatchObject({
      Comp_Name: 'Tern & Co',
      comp_intacctcustid: 'C-42',
      Comp_FaxNumber: '555010',
      Pers_LastName: 'Tern',
      addr_address1: '1 Pier',
    });
    const people = await client.json('GET', `vListPerson?where=pers_companyid%20eq%20${id}`);
    expect(people.$resources).toMatchObject([
      { Pers_EmailAddress: 'ada@tern.example', peli_companyid: Number(id) },
    ]);
    const links = await client.json('GET', `vListAddress?where=adli_companyid%20eq%20${id}`);
    expect(links.$resources).toMatchObject([{ adli_type: null }]);
  });

  it('leaves nothing of an insert that fails, or what came before, as the switch says', async () => {
    const two = `<w:entityname>company</w:entityname><w:records><typens:name>Good</typens:name></w:records><w:records><typens:type>x</typens:type></w:records>`;
    for (const [addBatch, left] of [
      ['all-or-nothing', 0],
      ['until-failure', 1],
    ] as const) {
      const client = new CrmClient({ addBatch });
      expect(faultIn(await client.soap('add', two, await client.soapLogOn()))).toContain('is required');
      expect(await client.keys("Company?where=comp_name eq 'Good'")).toHaveLength(left);
    }
  });

  it('answers fewer ids than were sent, or leaves half of a record, as switches say', async () => {
    const two = `${COMPANY}<w:records><typens:type>x</typens:type></w:records>`;
    const skipping = new CrmClient({ addBatch: 'skip', customFields: ['comp_intacctcustid'] });
    const body = await skipping.soap('add', two, await skipping.soapLogOn());
    expect(body.match(/<crmid>/g)).toHaveLength(1);
    const half = COMPANY.replace('<typens:number>555010<', `<typens:number>${'5'.repeat(40)}<`);
    for (const [halfInserts, left] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const client = new CrmClient({ halfInserts });
      const answer = await client.soap('add', half, await client.soapLogOn());
      expect(faultIn(answer)).toContain('truncated');
      expect(await client.keys("Company?where=comp_name like 'Tern %'")).toHaveLength(left);
      expect(await client.keys("Person?where=pers_lastname eq 'Tern'")).toHaveLength(left);
    }
  });

  it('tells lengths, and codes of its own, where switches say so', async () => {
    const client = new CrmClient({
      metadataLengths: true,
      columnLengths: { comp_name: 100 },
      selectionCodes: { addr_country: ['Eire'] },
      selections: 'codes',
    });
    const sid = await client.soapLogOn();
    const columns = await client.soap('getmetadata', '<w:entityname>company</w:entityname>', sid);
    expect(columns).toMatch(/comp_name<\/typens:name><typens:type>string<\/typens:type><typens:length>100</);
    const asked = '<w:entityname>address</w:entityname><w:fieldname>addr_country</w:fieldname>';
    expect(await client.soap('getdropdownvalues', asked, sid)).toMatch(/>Eire</);
    const address = (country: string) =>
      `<w:entityname>address</w:entityname><w:records><typens:country>${country}</typens:country></w:records>`;
    expect(faultIn(await client.soap('add', address('IE'), sid))).toContain('Invalid value');
    expect(crmId(await client.soap('add', address('Eire'), sid))).toMatch(/^\d+$/);
  });

  it('links a record that is added by itself to the owner that it names, or not', async () => {
    const phone =
      '<w:entityname>phone</w:entityname><w:records><typens:companyid>43</typens:companyid><typens:type>Modem</typens:type><typens:number>1</typens:number></w:records>';
    for (const [ownerFields, links] of [
      ['linked', 1],
      ['ignored', 0],
    ] as const) {
      const client = new CrmClient({ ownerFields });
      const id = crmId(await client.soap('add', phone, await client.soapLogOn()));
      expect(await client.keys(`PhoneLink?where=plink_phoneid eq ${id}`)).toHaveLength(links);
    }
  });

  it('is slow about some entities', async () => {
    const client = new CrmClient({ soapMsByEntity: { person: 5000 } });
    const sid = await client.soapLogOn();
    vi.useFakeTimers();
    try {
      let isDone = false;
      const asked = client.soap('query', query('pers_personid = 101', 'Person'), sid).then(() => {
        isDone = true;
      });
      await vi.advanceTimersByTimeAsync(4999);
      expect(isDone).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await asked;
    } finally {
      vi.useRealTimers();
    }
  });

  it('updates by id alone, children with an id included, and deletes softly', async () => {
    const client = new CrmClient();
    const sid = await client.soapLogOn();
    const start = '<w:entityname>company</w:entityname><w:records>';
    const missing = await client.soap('update', `${start}<typens:name>x</typens:name></w:records>`, sid);
    expect(faultIn(missing)).toContain('id of the company is missing');
    const nested =
      '<typens:people><typens:records><typens:personid>101</typens:personid><typens:lastname>Burns</typens:lastname></typens:records><typens:records><typens:lastname>New</typens:lastname></typens:records></typens:people>';
    const done = await client.soap(
      'update',
      `${start}<typens:companyid>43</typens:companyid>${nested}</w:records>`,
      sid,
    );
    expect(done).toContain('<numberupdated>1</numberupdated><updatesuccess>true</updatesuccess>');
    expect(
      await client.keys("Person?where=pers_companyid eq 43 and pers_lastname in ('Burns','New')"),
    ).toHaveLength(2);
    await client.soap('delete', `${start}<typens:companyid>43</typens:companyid></w:records>`, sid);
    expect(idsIn(await client.soap('query', query('comp_companyid = 43'), sid))).toEqual(['43']);
    expect(
      idsIn(await client.soap('query', query('comp_companyid = 43 and comp_deleted is null'), sid)),
    ).toEqual([]);
  });
});

describe('single records by SOAP', () => {
  it('are added and changed by named values, and columns are widened', async () => {
    const client = new CrmClient();
    const sid = await client.soapLogOn();
    const field = (name: string, value: string): string =>
      `<typens:records xsi:type="typens:recordfield"><typens:name>${name}</typens:name><typens:value>${value}</typens:value></typens:records>`;
    const record = (...fields: string[]): string =>
      `<w:entityname>company</w:entityname><w:records xsi:type="typens:crmrecord">${fields.join('')}</w:records>`;
    const long = 'x'.repeat(70);
    expect(faultIn(await client.soap('addrecord', record(field('comp_name', long)), sid))).toContain(
      'truncated',
    );
    const width =
      '<w:entityname>company</w:entityname><w:columnname>comp_name</w:columnname><w:width>80</w:width>';
    await client.soap('altercolumnwidth', width, sid);
    const id = crmId(await client.soap('addrecord', record(field('comp_name', long)), sid));
    await client.soap(
      'updaterecord',
      record(field('comp_companyid', id), field('comp_type', 'Partner')),
      sid,
    );
    expect(await client.json('GET', `Company('${id}')`)).toMatchObject({
      Comp_Name: long,
      Comp_Type: 'Partner',
    });
  });

  it('links an address, a phone and an e-mail that are added for a company', async () => {
    const client = new CrmClient({ nestedLinkTypes: 'stored' });
    const sid = await client.soapLogOn();
    const add = (entity: string, fields: string): Promise<string> =>
      client.soap(
        'add',
        `<w:entityname>${entity}</w:entityname><w:records><typens:companyid>51</typens:companyid>${fields}</w:records>`,
        sid,
      );
    await add('address', '<typens:address1>3 Pine Walk</typens:address1><typens:type>Billing</typens:type>');
    await add('phone', '<typens:number>5550001</typens:number>');
    await add('email', '<typens:emailaddress>a@pine.example</typens:emailaddress>');
    const summary = await client.json('GET', "vSummaryCompany('51')");
    expect(summary).toMatchObject({ Comp_PhoneNumber: '5550001', Comp_EmailAddress: 'a@pine.example' });
    const links = await client.json('GET', 'vListAddress?where=adli_companyid%20eq%2051');
    expect(links.$resources).toMatchObject([{ adli_type: 'Billing', addr_address1: '3 Pine Walk' }]);
  });
});

describe('the door of SOAP', () => {
  it('keeps one session for each user: a second logon ends the first or is refused', async () => {
    const client = new CrmClient();
    const first = await client.soapLogOn();
    const second = await client.soapLogOn();
    expect(faultIn(await client.soap('query', query(''), first))).toBe('You are not logged on.');
    client.system.configure({ secondLogon: 'refuse' });
    expect(faultIn(await client.soapLogOn())).toBe('User is already logged on to Web Services.');
    await client.soap('logoff', '', second);
    expect(await client.soapLogOn()).toMatch(/^\d{14,15}$/);
  });

  it('lets nobody in without the right, and locks after wrong passwords', async () => {
    const client = new CrmClient({ lockAfter: 2 });
    expect(faultIn(await client.soapLogOn('batch.user', 'Batch-Pass-1'))).toContain('Web Service access');
    await client.soapLogOn('erp.sync', 'no');
    await client.soapLogOn('erp.sync', 'no');
    expect(faultIn(await client.soapLogOn())).toBe('The account is locked.');
  });

  it('takes the SID of a page, and the SOAP session the SID of nobody else', async () => {
    const client = new CrmClient();
    const { sid } = await client.logOn();
    expect(idsIn(await client.soap('query', query('comp_companyid = 45'), sid))).toEqual(['45']);
    expect(faultIn(await client.soap('query', query(''), '123'))).toBe('You are not logged on.');
  });

  it('takes its time for each record, children included', async () => {
    const client = new CrmClient({ soapMsPerRecord: 150 });
    const sid = await client.soapLogOn();
    vi.useFakeTimers();
    try {
      let done = false;
      const answer = client.soap('query', query('comp_companyid = 51 or comp_companyid = 46'), sid);
      void answer.then(() => {
        done = true;
      });
      await vi.advanceTimersByTimeAsync(4 * 150 - 1);
      expect(done).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(idsIn(await answer)).toEqual(['46', '51']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('answers a plain GET with nothing, and what is too long or no message with a fault', async () => {
    const client = new CrmClient({ maxRequestSize: 300, faultStatus: 500 });
    const plain = await client.send('GET', '/CRM/eware.dll/webservices/soap');
    expect([plain.status, plain.body]).toEqual([200, '']);
    const long = await client.soapMessage('x'.repeat(301));
    expect([long.status, faultIn(String(long.body))]).toEqual([500, 'The request exceeds the maximum size.']);
    expect(faultIn(String((await client.soapMessage('<a>')).body))).toBe('The request is not well formed.');
    expect((await client.send('GET', '/crm/eware.dll/webservices/webservice.wsdl')).status).toBe(404);
  });
});
