import { beforeEach, describe, expect, it } from 'vitest';
import { errorOf, WebApiClient } from '../web-api-client';

let client: WebApiClient;
beforeEach(() => {
  client = new WebApiClient();
});

const OPEN =
  "AR/ARPostedDocuments?$filter=CustomerNumber eq '1100' and FullyPaid eq 'No'&$select=DocumentNumber";

async function refused(path: string) {
  return errorOf(await client.call('GET', path));
}

describe('a page', () => {
  it('has a hundred rows, and the address of the next under the name the server has for itself', async () => {
    const page = await client.get(`${OPEN}&$count=true`);
    expect(page.value).toHaveLength(100);
    expect(page['@odata.count']).toBe(130);
    const next = new URL(String(page['@odata.nextLink']));
    expect([next.origin, next.pathname, next.searchParams.get('$skip')]).toEqual([
      'http://erp01',
      '/Sage300WebApi/v1.0/-/SAMLTD/AR/ARPostedDocuments',
      '100',
    ]);
    const last = await client.get(`${OPEN}&$skip=100`);
    expect(last.value).toHaveLength(30);
    expect(last['@odata.nextLink']).toBeUndefined();
  });

  it.each([1, 7, 42, 100])(
    'of %i rows leads through every record once, in the order of the keys',
    async (pageSize) => {
      client.system.configure({ pageSize, linkOrigin: 'request' });
      const numbers: unknown[] = [];
      let address: string | undefined = '/Sage300WebApi/v1.0/-/SAMLTD/AR/ARCustomers?$select=CustomerNumber';
      while (address && numbers.length <= 42) {
        const page = JSON.parse(String((await client.send('GET', address)).body)) as Record<string, unknown>;
        numbers.push(...(page.value as { CustomerNumber: string }[]).map((row) => row.CustomerNumber));
        address = page['@odata.nextLink'] as string | undefined;
      }
      expect(numbers).toHaveLength(42);
      expect(numbers).toEqual([...new Set(numbers)].sort());
    },
  );

  it('is cut short by $top, across pages too', async () => {
    expect((await client.get(`${OPEN}&$top=5`))['@odata.nextLink']).toBeUndefined();
    const page = await client.get(`${OPEN}&$top=110&$skip=10`);
    const next = new URL(String(page['@odata.nextLink'])).searchParams;
    expect([next.get('$top'), next.get('$skip')]).toEqual(['10', '110']);
    expect((await client.get(`${OPEN}&$skip=1000`)).value).toEqual([]);
  });

  it('may have its annotations in the old dialect', async () => {
    client.system.configure({ countAsV3: true });
    const page = await client.get(`${OPEN}&$count=true`);
    expect(page['odata.count']).toBe('130');
    expect(page['odata.nextLink']).toMatch(/skip=100$/);
    expect(Object.keys(page).filter((name) => name.startsWith('@'))).toEqual([]);
  });
});

describe('what a query selects', () => {
  it('is all there is', async () => {
    const page = await client.get('AR/ARCustomers?$top=1&$select=City,CustomerNumber');
    expect(page).toEqual({
      '@odata.context':
        'http://erp01/Sage300WebApi/v1.0/-/SAMLTD/AR/$metadata#ARCustomers(City,CustomerNumber)',
      value: [{ CustomerNumber: '1100', City: 'Vancouver' }],
    });
    expect(await client.get("AR/ARCustomers('1100')?$select=City")).toEqual({
      '@odata.context': 'http://erp01/Sage300WebApi/v1.0/-/SAMLTD/AR/$metadata#ARCustomers(City)/$entity',
      City: 'Vancouver',
    });
  });

  it.each([
    [
      'AR/ARCustomers?$select=Address1',
      /Could not find a property named 'Address1' on type .*AR.*\.Customer'/,
    ],
    ['AR/ARCustomers?$top=-1', /Invalid value '-1' for \$top/],
    ['AR/ARCustomers?$count=yes', /Invalid value 'yes'/],
    ['AR/ARCustomers?$orderby=CustomerName', /'\$orderby' is not allowed/],
    ['OE/OEOrders?$expand=OrderDetails', /'\$expand' is not allowed/],
    ['AR/ARCustomers?$search=x', /'\$search' is not allowed/],
    ['AR/ARCustomers?$top=1&$top=2', /more than once/],
  ])('cannot be %s', async (path, message) => {
    const [status, code, text] = await refused(path);
    expect([status, code]).toEqual([400, 'InvalidParameters']);
    expect(text).toMatch(message);
  });

  it('may be sorted, or the wish ignored, where the site does so', async () => {
    const path = 'AR/ARCustomers?$top=2&$orderby=CustomerName desc&$expand=x';
    client.system.configure({ orderby: 'ignore', otherOptions: 'ignore' });
    expect(await client.column(path, 'CustomerNumber')).toEqual(['1100', '1105']);
    client.system.configure({ orderby: 'sort' });
    const names = await client.column('AR/ARCustomers?$orderby=City desc,CustomerNumber', 'City');
    expect(names).toEqual([...names].sort().reverse());
    expect(new Set(names).size).toBeGreaterThan(5);
  });

  it('may not be had by what is paid, on some sites', async () => {
    client.system.configure({ fullyPaidFilter: 'fails' });
    expect((await refused(OPEN)).slice(0, 2)).toEqual([500, 'General']);
    expect(
      await client.column("AR/ARPostedDocuments?$filter=CustomerNumber eq '1100'&$top=1", 'FullyPaid'),
    ).toEqual(['No']);
  });

  it('is the same with and without the index on the customer', async () => {
    const narrow = await client.column(
      "AR/ARPostedDocuments?$filter=CustomerNumber eq 'QUAYSIDE'",
      'DocumentNumber',
    );
    const wide = await client.column(
      "AR/ARPostedDocuments?$filter=CustomerNumber eq 'QUAYSIDE' or CustomerNumber eq 'NONE'",
      'DocumentNumber',
    );
    expect(narrow).toHaveLength(8);
    expect(narrow).toEqual(wide);
  });
});

describe('metadata', () => {
  it('names every property in order, with its type', async () => {
    const response = await client.call('GET', 'AR/$metadata');
    const text = String(response.body);
    const [, customer = ''] = /<EntityType Name="Customer">(.*?)<\/EntityType>/.exec(text) ?? [];
    const names = [...customer.matchAll(/<Property Name="(\w+)"/g)].map(([, name]) => name);
    const row = await client.get("AR/ARCustomers('1100')");
    expect(names).toEqual(Object.keys(row).filter((name) => !name.startsWith('@')));
    expect(names.slice(0, 5)).toEqual([
      'CustomerNumber',
      'ShortName',
      'GroupCode',
      'NationalAccount',
      'Status',
    ]);
    expect(customer).toContain(
      '<Property Name="CreditLimitCustomerCurrency" Type="Edm.Decimal" Nullable="false" />',
    );
    expect(text).toContain('<EntitySet Name="ARPostedDocuments"');
  });

  it('has contacts only where the module is there', async () => {
    expect((await client.call('GET', 'MT/MTContacts')).status).toBe(200);
    client.system.configure({ contacts: false });
    expect((await refused('MT/MTContacts')).slice(0, 2)).toEqual([404, 'ResourceNotFound']);
    expect(await client.get("AR/ARCustomers('QUAYSIDE')")).not.toHaveProperty('CustomerContactSelection');
  });
});
