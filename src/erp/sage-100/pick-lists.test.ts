import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { PickList } from '../../core/pick-list';
import { createSage100 } from './connector';
import locale from './locale.en.json';
import { diagnosis, fakeService, ORIGIN } from './service.fixture';

const table: PickList = {
  id: 'terms',
  state: 'ready',
  entries: [{ value: '01', label: 'Net 30' }],
  readAt: 7,
  error: null,
  source: 'table',
};
const SDATA = { sdataAddress: `${ORIGIN}/sdata` };
const TERMS = [
  '<TermsCode>02</TermsCode><TermsCodeDesc>Net 60</TermsCodeDesc>',
  '<TermsCode>01</TermsCode><TermsCodeDesc/>',
];

describe('pick lists', () => {
  it('are read from SData first', async () => {
    const service = fakeService({
      connection: SDATA,
      tables: [table],
      tablesOfSdata: (name) => (name === 'AR_TermsCode' ? TERMS : null),
    });
    const [terms] = await createSage100(service.ports).readPickLists(['terms']);
    expect(terms).toMatchObject({
      state: 'ready',
      source: 'erp',
      entries: [
        { value: '01', label: '01' },
        { value: '02', label: '02 · Net 60' },
      ],
    });
    expect(service.sent[0]?.url).toBe(
      `${ORIGIN}/sdata/MasApp/MasContract/ABC/AR_TermsCode?startIndex=1&count=200`,
    );
    expect(service.sent[0]?.headers?.authorization).toBe(`Basic ${btoa('crmapi:p<w>&1')}`);
  });

  it.each([
    `${ORIGIN}`,
    `${ORIGIN}/sdata/`,
    `${ORIGIN}/sdata/MasApp/MasContract`,
    `${ORIGIN}/sdata/MasApp/MasContract/XYZ/`,
  ])('are found from an address that stops at %s', async (sdataAddress) => {
    const service = fakeService({ connection: { sdataAddress }, tablesOfSdata: () => TERMS });
    const [terms] = await createSage100(service.ports).readPickLists(['terms']);
    expect(terms?.state).toBe('ready');
  });

  it('are those of the administrator where SData refuses, with the reason, and free where there are none', async () => {
    const service = fakeService({ connection: SDATA, tables: [table], tablesOfSdata: () => null });
    const [terms, tax] = await createSage100(service.ports).readPickLists(['terms', 'taxSchedules']);
    expect(terms).toEqual({ ...table, error: expect.objectContaining({ code: 'ERP-FEATURE-ABSENT' }) });
    const readAt = service.ports.clock.now();
    expect(tax).toMatchObject({ state: 'free', readAt, error: { code: 'ERP-FEATURE-ABSENT' } });
    expect(readAt).toBeGreaterThan(0);
  });

  it('are no failure without SData', async () => {
    const service = fakeService({ tables: [table] });
    const [terms, tax] = await createSage100(service.ports).readPickLists(['terms', 'taxSchedules']);
    expect(terms).toEqual(table);
    expect(tax).toMatchObject({ state: 'free', readAt: 0, error: { code: 'ERP-NEEDS-SDATA' } });
    expect(service.sent).toEqual([]);
  });

  it('have failed where SData cannot be reached, but for those of the administrator', async () => {
    const service = fakeService({
      connection: SDATA,
      tables: [table],
      tablesOfSdata: () => new AppError('NET-UNREACHABLE'),
    });
    const lists = await createSage100(service.ports).readPickLists(['terms', 'taxSchedules']);
    expect(lists.map(({ state, source }) => [state, source])).toEqual([
      ['ready', 'table'],
      ['failed', 'erp'],
    ]);
  });

  it('try another name of a table, and pages until all is there', async () => {
    const service = fakeService({
      connection: SDATA,
      tablesOfSdata: (name) => (name === 'SO_ShippingRate' ? ['<ShippingCode>UPS</ShippingCode>'] : null),
    });
    const [ways] = await createSage100(service.ports).readPickLists(['shipMethods']);
    expect(ways?.entries).toEqual([{ value: 'UPS', label: 'UPS' }]);
  });

  it('do not repeat a refused sign-in for each', async () => {
    const service = fakeService({ connection: { ...SDATA, sdataUser: 'other', sdataPassword: 'pw' } });
    const http = {
      send: async (request: Parameters<typeof service.ports.http.send>[0]) => {
        await service.ports.http.send(request);
        return diagnosis(401, 'Unauthorized');
      },
    };
    const lists = await createSage100({ ...service.ports, http }).readPickLists([
      'terms',
      'taxSchedules',
      'divisions',
    ]);
    expect(lists.map(({ state, error }) => [state, error?.code])).toEqual(
      lists.map(() => ['failed', 'ERP-SIGN-IN']),
    );
    expect(service.sent.map(({ headers }) => headers?.authorization)).toEqual([`Basic ${btoa('other:pw')}`]);
  });

  it('have the choice to leave the post code out', async () => {
    const [postCodes] = await createSage100(fakeService().ports).readPickLists(['postCodes']);
    const entry = { value: 'omit', labelKey: 'sage100_post_code_omit' };
    expect(postCodes).toMatchObject({ state: 'ready', source: 'fixed', entries: [entry] });
    expect(locale[entry.labelKey as keyof typeof locale].message).toBe('Leave out');
  });
});
