import { Functions } from '@intacct/intacct-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { SIZE, sdkClient, startIntacct } from './intacct-sdk-client';

const { Inspect, Lookup, NewQuery, Read, ReadByQuery, ReadMore } = Functions.Common;
const { Filter, AndOperator, OrOperator } = NewQuery.QueryFilter;
const { SelectBuilder } = NewQuery.QuerySelect;
const { OrderBuilder } = NewQuery.QueryOrderBy;
type Filtering = NonNullable<ConstructorParameters<typeof AndOperator>[0]>[number];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startIntacct();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: SIZE }));

function customerQuery(filter?: Filtering) {
  const query = new NewQuery.Query();
  query.fromObject = 'CUSTOMER';
  query.selectFields = new SelectBuilder().addFields(['RECORDNO', 'CUSTOMERID', 'NAME']).selects;
  query.orderBy = new OrderBuilder().addAscending('CUSTOMERID').orders;
  if (filter) query.filter = filter;
  return query;
}

async function idsOf(filter: Filtering): Promise<string[]> {
  const response = await sdkClient(sandbox).execute(customerQuery(filter));
  return response.getResult().data.map((one) => String(one.CUSTOMERID));
}

const named = new Filter('CUSTOMERID').like('C-%');
const within = (filter: Filtering): Filtering => new AndOperator([named, filter]);

describe('the operators of query', () => {
  it.each<[string, Filtering, string[]]>([
    ['equalto', new Filter('NAME').equalTo('Harbour Tools Limited'), ['C-00917']],
    ['notequalto', new Filter('STATUS').notEqualTo('active'), ['C-00108']],
    ['lessthan', new Filter('CUSTOMERID').lessThan('C-00108'), ['C-00042']],
    ['lessthanorequalto', new Filter('CUSTOMERID').lessThanOrEqualTo('C-00108'), ['C-00042', 'C-00108']],
    ['greaterthan', new Filter('CREDITLIMIT').greaterThan('9000'), ['C-00042', 'C-00917']],
    ['greaterthanorequalto', new Filter('CUSTOMERID').greaterThanOrEqualTo('C-00917'), ['C-00917']],
    ['between', new Filter('CREDITLIMIT').between('5000', '10000'), ['C-00215', 'C-00917']],
    ['in', new Filter('CURRENCY').in(['PLN', 'JPY']), ['C-00301', 'C-00302']],
    ['notin', new Filter('CURRENCY').notIn(['EUR', 'JPY']), ['C-00301']],
    ['like', new Filter('NAME').like('%Ltd'), ['C-00108']],
    ['notlike', new Filter('NAME').notLike('%e%'), ['C-00302']],
    ['isnull', new Filter('WHENMODIFIED').isNull(), ['C-00108']],
    ['isnotnull', new Filter('TAXID').isNotNull(), ['C-00042', 'C-00215', 'C-00301']],
    [
      'or in and',
      new OrOperator([new Filter('ONHOLD').equalTo('true'), new Filter('CURRENCY').equalTo('JPY')]),
      ['C-00215', 'C-00302'],
    ],
  ])('%s', async (_, filter, ids) => {
    expect(await idsOf(within(filter))).toEqual(ids);
  });

  it('follow relations and keep dotted names', async () => {
    const query = customerQuery(new Filter('DISPLAYCONTACT.MAILADDRESS.ZIP').equalTo('H91 X2Y3'));
    query.selectFields = new SelectBuilder().addFields(['CUSTOMERID', 'DISPLAYCONTACT.URL1']).selects;
    const { data } = (await sdkClient(sandbox).execute(query)).getResult();
    expect(data).toEqual([{ CUSTOMERID: 'C-00917', 'DISPLAYCONTACT.URL1': 'https://harbour.example' }]);
  });

  it('refuse an unknown field and an ISO date alike', async () => {
    const refused = /DL02000001 Error There was an error processing the request/;
    await expect(idsOf(new Filter('SHOESIZE').equalTo('9'))).rejects.toThrow(refused);
    await expect(idsOf(new Filter('WHENMODIFIED').greaterThan('2026-01-01'))).rejects.toThrow(refused);
  });
});

describe('pages of query', () => {
  it('end when nothing remains', async () => {
    const seen: string[] = [];
    const remaining: number[] = [];
    for (let offset = 0; offset === 0 || remaining.at(-1) !== 0; offset += 10) {
      const query = customerQuery();
      query.pageSize = 10;
      query.offset = offset;
      query.showPrivate = true;
      const result = (await sdkClient(sandbox).execute(query)).getResult();
      seen.push(...result.data.map((one) => String(one.CUSTOMERID)));
      remaining.push(result.numRemaining);
      expect(result.totalCount).toBe(SIZE + 9);
    }
    expect(remaining).toEqual([29, 19, 9, 0]);
    expect(new Set(seen).size).toBe(SIZE + 9);
  });

  it('take no more than 2000 rows', async () => {
    const query = customerQuery();
    query.pageSize = 2001;
    await expect(sdkClient(sandbox).execute(query)).rejects.toThrow(/DL02000001.*pagesize/);
  });

  it('aggregate by group', async () => {
    const query = new NewQuery.Query();
    query.fromObject = 'ARINVOICE';
    query.selectFields = new SelectBuilder()
      .addField('CUSTOMERID')
      .addSum('TOTALDUE')
      .addCount('RECORDNO').selects;
    query.filter = new Filter('CUSTOMERID').equalTo('C-00042');
    query.showPrivate = true;
    const { data } = (await sdkClient(sandbox).execute(query)).getResult();
    expect(data).toEqual([{ CUSTOMERID: 'C-00042', 'SUM.TOTALDUE': '25295.85', 'COUNT.RECORDNO': '6' }]);
  });
});

describe('the older reads', () => {
  it('readByQuery and readMore give every row once', async () => {
    const first = new ReadByQuery();
    first.objectName = 'CUSTOMER';
    first.fields = ['CUSTOMERID'];
    first.pageSize = 15;
    const opened = await sdkClient(sandbox).execute(new Functions.ApiSessionCreate());
    const client = sdkClient(sandbox, { sessionId: String(opened.getResult().data[0]?.sessionid) });
    let result = (await client.execute(first)).getResult();
    const seen = result.data.map((one) => String(one.CUSTOMERID));
    while (result.numRemaining > 0) {
      const more = new ReadMore();
      more.resultId = result.resultId;
      result = (await client.execute(more)).getResult();
      seen.push(...result.data.map((one) => String(one.CUSTOMERID)));
    }
    expect(result).toMatchObject({ listType: 'customer', totalCount: SIZE + 7 });
    expect(new Set(seen).size).toBe(SIZE + 7);
  });

  it('read takes 100 keys, and the SDK sends no more', async () => {
    const read = new Read();
    read.objectName = 'CUSTOMER';
    read.fields = ['CUSTOMERID'];
    read.keys = Array.from({ length: 100 }, (_, at) => at + 41);
    const result = (await sdkClient(sandbox).execute(read)).getResult();
    expect(result).toMatchObject({ listType: 'CUSTOMER', count: 9 });
    expect(() => {
      read.keys = Array.from({ length: 101 }, (_, at) => at);
    }).toThrow(/100/);
  });

  it('lookup and inspect describe the same fields', async () => {
    const lookup = new Lookup();
    lookup.objectName = 'CUSTOMER';
    const inspect = new Inspect();
    inspect.objectName = 'CUSTOMER';
    const [described] = (await sdkClient(sandbox).execute(lookup)).getResult().data;
    const [inspected] = (await sdkClient(sandbox).execute(inspect)).getResult().data;
    const ids = described?.Fields.Field.map((one: { ID: string }) => one.ID);
    expect(ids).toEqual(inspected?.Fields.Field);
    expect(ids).toContain('DISPLAYCONTACT.MAILADDRESS.CITY');
  });

  it('names an object that the company does not have', async () => {
    const lookup = new Lookup();
    lookup.objectName = 'SPACESHIP';
    await expect(sdkClient(sandbox).execute(lookup)).rejects.toThrow(
      /Query Failed Object definition SPACESHIP not/,
    );
  });
});
