import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { EVERY_CUSTOMER, type ImportCriteria } from '../../core/import-criteria';
import { childrenOf, descend, textOf, type XmlElement } from '../../transport/xml-element';
import type { CustomerSource } from '../customer-source';
import { createSageIntacct } from './connector';
import {
  type Answer,
  answerWith,
  errorXml,
  failure,
  fakeGateway,
  http,
  objectOf,
  rows,
  START,
  success,
} from './gateway.fixture';

const US =
  '<userformatting><dateformat>/mdY</dateformat><gmtoffset>-08:00</gmtoffset><clock>24</clock></userformatting>';
const SINCE: ImportCriteria = { since: Date.parse('2026-08-01T00:00:00Z'), from: '', to: '' };
const LOOKUP = success(
  '<Type Name="CUSTOMER"><Fields><Field><ID>RECORDNO</ID></Field><Field><ID>NAME</ID></Field></Fields></Type>',
);

type Reply = (body: XmlElement) => string | undefined;

/** A gateway whose setup is known; `reply` answers queries, none is an empty one. */
function gatewayOf(reply: Reply, formatting = US) {
  const gateway = fakeGateway({
    answer: ({ bodies }): Answer =>
      answerWith(
        ...bodies.map((body) => {
          if (body.name === 'readUserFormatting') return success(formatting);
          return reply(body) ?? (body.name === 'query' ? rows(objectOf(body), []) : success(''));
        }),
      ),
  });
  const queries = () =>
    gateway.requests.flatMap(({ bodies }) => bodies.filter((body) => objectOf(body) === 'CUSTOMER'));
  return { gateway, queries, source: createSageIntacct(gateway.ports).openSource([]) };
}

const customer = (recordNo: number, more = ''): string =>
  `<RECORDNO>${recordNo}</RECORDNO><CUSTOMERID>C-${recordNo}</CUSTOMERID><NAME>Customer ${recordNo}</NAME>${more}`;
const customers =
  (...items: readonly string[]): Reply =>
  (body) =>
    objectOf(body) === 'CUSTOMER' ? rows('CUSTOMER', items) : undefined;

const firstPage = async (source: CustomerSource, criteria = EVERY_CUSTOMER, size = 10) =>
  source.readPage(criteria, await source.begin(criteria), size);

const codeOf = (task: Promise<unknown>) =>
  task.then(
    () => '',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

/** Every field and value of a filter, in one line. */
const filterOf = (query: XmlElement | undefined): string => {
  const line = (of: XmlElement): string =>
    of.children.length === 0 ? of.text : `${of.name}(${of.children.map(line).join(' ')})`;
  return (descend(query ?? null, 'filter')?.children ?? []).map(line).join('');
};

describe('a page of customers', () => {
  it('asks for at most sixty fields, private ones included, by key and never by offset', async () => {
    const { source, queries } = gatewayOf(customers(customer(1)));
    await firstPage(source);
    const [query] = queries();
    expect(childrenOf(descend(query ?? null, 'select'), 'field').length).toBeLessThanOrEqual(60);
    expect(textOf(descend(query ?? null, 'options'), 'showprivate')).toBe('true');
    expect(textOf(query ?? null, 'offset')).toBe('');
    expect(filterOf(query)).toBe('greaterthan(RECORDNO 0)');
  });

  it('goes on where a gateway gave less than was asked for', async () => {
    const { source } = gatewayOf((body) =>
      objectOf(body) === 'CUSTOMER' ? rows('CUSTOMER', [customer(1), customer(2)], 5) : undefined,
    );
    const { next } = await firstPage(source);
    expect(JSON.parse(next ?? '')).toMatchObject({ after: '2' });
  });

  it.each([
    ['in another order', [customer(2), customer(1)]],
    ['twice the same', [customer(1), customer(1)]],
    ['without keys', ['<NAME>x</NAME>', customer(1)]],
  ])('is refused with rows %s: what is behind them could be left out', async (_, items) => {
    const { source } = gatewayOf(customers(...items));
    expect(await codeOf(firstPage(source))).toBe('NET-UNREADABLE');
  });

  it('leaves out numbers that another collation lets pass', async () => {
    const { source } = gatewayOf(customers(customer(1), customer(5), customer(9)));
    const page = await firstPage(source, { since: null, from: 'C-2', to: 'C-7' });
    expect(page.customers.map(({ number }) => number)).toEqual(['C-5']);
  });

  it('goes without a field that the company does not have, and says nothing of its part', async () => {
    const { source, queries } = gatewayOf((body) => {
      if (body.name === 'lookup') return LOOKUP;
      if (objectOf(body) !== 'CUSTOMER') return undefined;
      const asked = childrenOf(descend(body, 'select'), 'field').map(({ text }) => text);
      return asked.includes('TAXID')
        ? failure(errorXml('DL02000001', 'There was an error processing the request.'))
        : rows('CUSTOMER', [customer(1)]);
    });
    const { customers: read } = await firstPage(source);
    expect(read[0]?.values).not.toHaveProperty('taxId');
    expect(queries()).toHaveLength(2);
  });

  it('knows an element that one row lacks from a field that nobody has', async () => {
    const { source } = gatewayOf(customers(customer(1, '<COMMENTS>x</COMMENTS>'), customer(2)));
    const { customers: read } = await firstPage(source);
    expect(read[1]?.values).toMatchObject({ comments: '' });
    expect(read[1]?.values).not.toHaveProperty('terms');
  });

  it('takes an address whole from the primary contact, and from the display contact where that has none', async () => {
    const display =
      '<DISPLAYCONTACT.MAILADDRESS.ADDRESS1>Dock 4</DISPLAYCONTACT.MAILADDRESS.ADDRESS1><DISPLAYCONTACT.MAILADDRESS.CITY>Cork</DISPLAYCONTACT.MAILADDRESS.CITY>';
    const primary = (city: string) =>
      `<CONTACTINFO.MAILADDRESS.ADDRESS1></CONTACTINFO.MAILADDRESS.ADDRESS1><CONTACTINFO.MAILADDRESS.CITY>${city}</CONTACTINFO.MAILADDRESS.CITY><CONTACTINFO.MAILADDRESS.COUNTRY>Ireland</CONTACTINFO.MAILADDRESS.COUNTRY>`;
    const { source } = gatewayOf(
      customers(customer(1, display + primary('Galway')), customer(2, display + primary(''))),
    );
    const { customers: read } = await firstPage(source);
    expect(read[0]?.values).toMatchObject({ 'address.line1': '', 'address.city': 'Galway' });
    expect(read[1]?.values).toMatchObject({ 'address.line1': 'Dock 4', 'address.city': 'Cork' });
  });

  it.each([
    ['', '', 'Front Desk', 'Front Desk', 'Front Desk'],
    ['', '', 'Customer 1', 'Customer 1', ''],
    ['Una', '', 'Front Desk', 'Una', ''],
    ['Una', 'Byrne', 'Front Desk', 'Una Byrne', 'Byrne'],
  ])(
    'calls the contact %j %j, printed as %j, %j with the last name %j',
    async (first, last, printed, name, lastName) => {
      const contact = `<CONTACTINFO.CONTACTNAME>k</CONTACTINFO.CONTACTNAME><CONTACTINFO.FIRSTNAME>${first}</CONTACTINFO.FIRSTNAME><CONTACTINFO.LASTNAME>${last}</CONTACTINFO.LASTNAME><CONTACTINFO.PRINTAS>${printed}</CONTACTINFO.PRINTAS>`;
      const { source } = gatewayOf(customers(customer(1, contact)));
      const [read] = (await firstPage(source)).customers;
      expect(read?.values).toMatchObject({ 'contact.name': name, 'contact.lastName': lastName });
    },
  );
});

describe('changes since an instant', () => {
  it('end five minutes before the time of the gateway, whatever the time here', async () => {
    const { source } = gatewayOf(() => undefined);
    expect(JSON.parse(await source.begin(SINCE))).toMatchObject({
      from: (SINCE.since ?? 0) - 3_600_000,
      until: Date.parse('2026-08-01T07:55:00Z'),
    });
  });

  it('end five minutes ago where the gateway does not tell its time', async () => {
    const gateway = fakeGateway({
      answer: () =>
        http(
          200,
          `<response><control><status>success</status></control><operation><authentication><status>success</status></authentication><result><status>success</status><data>${US}</data></result></operation></response>`,
        ),
    });
    const { until } = JSON.parse(await createSageIntacct(gateway.ports).openSource([]).begin(SINCE)) as {
      until: number;
    };
    expect(until).toBeGreaterThan(START - 5 * 60_000);
    expect(until).toBeLessThan(START - 5 * 60_000 + 10_000);
  });

  it('are asked for in the format and zone of the user, by time and then by key', async () => {
    const { source, queries } = gatewayOf(() => undefined);
    await firstPage(source, SINCE);
    const [query] = queries();
    expect(filterOf(query)).toBe(
      'and(greaterthanorequalto(WHENMODIFIED 07/31/2026 15:00:00) lessthanorequalto(WHENMODIFIED 07/31/2026 23:55:00))',
    );
    expect(
      childrenOf(descend(query ?? null, 'orderby'), 'order').map((order) => textOf(order, 'field')),
    ).toEqual(['WHENMODIFIED', 'RECORDNO']);
  });

  it('cannot be asked for in a format that nobody understands; all customers can', async () => {
    const odd = '<userformatting><dateformat>week</dateformat></userformatting>';
    const stamp = '<WHENMODIFIED>31 August</WHENMODIFIED>';
    const { source } = gatewayOf(customers(customer(1, stamp)), odd);
    expect(await codeOf(source.begin(SINCE))).toBe('ERP-DATE-FORMAT');
    expect(await codeOf(source.count(SINCE))).toBe('ERP-DATE-FORMAT');
    expect((await firstPage(source)).customers).toMatchObject([{ number: 'C-1', modifiedAt: null }]);
  });

  it.each([
    ['go back', ['07/31/2026 16:00:00', '07/31/2026 15:30:00']],
    ['cannot be read', ['07/31/2026 16:00:00', 'yesterday']],
  ])('are read by key from there on where their times %s', async (_, stamps) => {
    const items = stamps.map((stamp, index) => customer(index + 1, `<WHENMODIFIED>${stamp}</WHENMODIFIED>`));
    const { source, queries } = gatewayOf(customers(...items));
    const { customers: read, next } = await firstPage(source, SINCE, 2);
    expect(read).toHaveLength(2);
    expect(JSON.parse(next ?? '')).toMatchObject({ phase: 'keyed', after: '0' });
    await source.readPage(SINCE, next ?? '', 2);
    expect(filterOf(queries()[1])).toContain('greaterthan(RECORDNO 0)');
    expect(filterOf(queries()[1])).not.toContain('lessthan');
  });

  it('are read from the lowest key where a page is of one second: fractions that nobody sees go before keys', async () => {
    const stamp = '<WHENMODIFIED>07/31/2026 16:00:00</WHENMODIFIED>';
    const { source, queries } = gatewayOf(customers(customer(4, stamp), customer(9, stamp)));
    const { next } = await firstPage(source, SINCE, 2);
    await source.readPage(SINCE, next ?? '', 2);
    expect(filterOf(queries()[1])).toContain('greaterthan(RECORDNO 0)');
    expect(filterOf(queries()[1])).toContain('lessthan(WHENMODIFIED 07/31/2026 16:00:01)');
  });

  it('come to an end where contacts may not be read', async () => {
    const { source } = gatewayOf((body) =>
      objectOf(body) === 'CONTACT'
        ? failure(
            errorXml(
              'PL04000005',
              'You do not have permission for API operation READ_BY_QUERY on objects of type contact',
            ),
          )
        : undefined,
    );
    let cursor: string | null = await source.begin(SINCE);
    const phases: string[] = [];
    while (cursor !== null) {
      phases.push((JSON.parse(cursor) as { phase: string }).phase);
      cursor = (await source.readPage(SINCE, cursor, 10)).next;
    }
    expect(phases).toEqual(['changed', 'unstamped', 'contacts', 'recent']);
  });

  it('do not leave contacts out because the gateway is in trouble', async () => {
    const { source } = gatewayOf((body) =>
      objectOf(body) === 'CONTACT' ? failure(errorXml('', 'API rate limit exceeded')) : undefined,
    );
    const begun = JSON.parse(await source.begin(SINCE)) as object;
    const cursor = JSON.stringify({ ...begun, phase: 'contacts' });
    expect(await codeOf(source.readPage(SINCE, cursor, 10))).toBe('NET-THROTTLED');
  });
});
