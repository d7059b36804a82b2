import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { sage300Descriptor } from './descriptor';
import { readPickLists } from './pick-lists';
import { openWebApi } from './web-api';
import { type Answer, type FakeRequest, fakeWebApi, refusal, rows, START } from './web-api.fixture';

const read = async (ids: readonly string[], answer: (request: FakeRequest) => Answer | undefined) => {
  const fake = fakeWebApi(answer);
  const api = openWebApi(fake.ports);
  const told: string[] = [];
  const lists = await readPickLists(
    () => api,
    ids,
    ({ id }) => void told.push(id),
  );
  return { fake, lists, told };
};

describe('the lists', () => {
  it('are all read, each with its own fate, and told as they come', async () => {
    const ids = sage300Descriptor.pickLists.map(({ id }) => id);
    const { lists, told } = await read([...ids, 'unknown'], ({ path }) => {
      if (path === 'TX/TXTaxGroups') return new AppError('NET-TIMEOUT');
      return path.startsWith('OE')
        ? refusal('Forbidden', 'No.', 403)
        : path.startsWith('IC')
          ? refusal('ResourceNotFound')
          : undefined;
    });
    const states = Object.fromEntries(lists.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      taxGroups: 'failed',
      shipVias: 'free',
      priceLists: 'free',
      terms: 'ready',
    });
    expect(lists.map(({ id }) => id)).toEqual(ids);
    expect([...told].sort()).toEqual([...ids].sort());
    expect(
      lists
        .filter(({ id }) => id !== 'languages')
        .every(
          ({ source, state, readAt }) => source === 'erp' && readAt === (state === 'failed' ? 0 : START),
        ),
    ).toBe(true);
  });

  it('of languages are those of the interface, whatever the server does', async () => {
    const { lists, fake } = await read(['languages'], () => new AppError('NET-UNREACHABLE'));
    expect(fake.requests).toEqual([]);
    expect(lists).toMatchObject([{ id: 'languages', state: 'ready', source: 'fixed', error: null }]);
    expect(lists[0]?.entries.map(({ value }) => value).sort()).toEqual([
      'AUS',
      'CHN',
      'CHT',
      'ENG',
      'ESN',
      'FRA',
      'MEX',
    ]);
  });

  it('offer what is in use, with words, sorted, and with what it brings', async () => {
    const { lists, fake } = await read(['customerGroups'], () =>
      rows([
        {
          GroupCode: 'WHL',
          Description: 'Wholesale',
          Status: 'Active',
          Terms: 'N30',
          AccountSet: '',
          TaxGroup: 'BCTAX',
          AllowEditOfCreditLimit: 'No',
        },
        { GroupCode: 'OLD', Description: 'Old', Status: 'Inactive' },
        { GroupCode: 'GONE', Description: 'Gone', Status: 0 },
        { GroupCode: 'ABC', Description: '', Status: 'Active' },
        { GroupCode: '', Description: 'Nobody' },
      ]),
    );
    expect(lists[0]?.entries).toEqual([
      { value: 'ABC', label: 'ABC' },
      {
        value: 'WHL',
        label: 'WHL · Wholesale',
        supplies: { terms: 'N30', taxGroup: 'BCTAX', creditLimitEditable: 'No' },
      },
    ]);
    expect(fake.requests[0]?.query.$select).toContain('GroupCode,Description,Status,TaxGroup');
  });

  it('hold tax groups for sales only, whether the server filters them or not', async () => {
    const answers = [
      { TaxGroupKey: 'BCTAX', TransactionType: 'Sales', TaxReportingCurrency: 'CAD' },
      { TaxGroupKey: 'BCTAX', TransactionType: 'Purchases', TaxReportingCurrency: 'USD' },
      { TaxGroupKey: 'BUY', TransactionType: 'Purchases' },
    ];
    const { lists, fake } = await read(['taxGroups'], ({ query }) =>
      query.$filter || query.$select ? refusal('InvalidParameters') : rows(answers),
    );
    expect(lists[0]?.entries).toEqual([{ value: 'BCTAX', label: 'BCTAX', supplies: { taxCurrency: 'CAD' } }]);
    expect(fake.requests[0]?.query.$filter).toBe("TransactionType eq 'Sales'");
  });

  it.each([['TermsCode'], ['TermsCodeKey']])('know terms by %s', async (name) => {
    const { lists, fake } = await read(['terms'], () => rows([{ [name]: 'N30', Description: 'Net 30' }]));
    expect(lists[0]?.entries).toEqual([{ value: 'N30', label: 'N30 · Net 30' }]);
    expect(fake.requests[0]?.query.$select).toBeUndefined();
  });

  it('all fail where nothing can be asked', async () => {
    const open = () => {
      throw new AppError('SECRET-MISSING', { field: 'password' });
    };
    const lists = await readPickLists(open, ['terms', 'taxGroups']);
    expect(lists.map(({ state, error }) => [state, error?.code])).toEqual([
      ['failed', 'SECRET-MISSING'],
      ['failed', 'SECRET-MISSING'],
    ]);
  });
});
