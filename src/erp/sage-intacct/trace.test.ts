import { describe, expect, it } from 'vitest';
import { createSageIntacct } from './connector';
import { answerWith, errorXml, failure, fakeGateway, rows, START, success } from './gateway.fixture';

const SETUP = [
  success(
    '<userformatting><dateformat>/mdY</dateformat><gmtoffset>+00:00</gmtoffset><clock>24</clock></userformatting>',
  ),
  success('<financialSetup><baseCurrency>EUR</baseCurrency></financialSetup>'),
  rows('SODOCUMENTPARAMS', []),
];
const created = (time: string, name = 'Harbour', key = '7') =>
  `<RECORDNO>${key}</RECORDNO><CUSTOMERID>N-1</CUSTOMERID><NAME>${name}</NAME><WHENCREATED>${time}</WHENCREATED>`;
const VALUES = { NAME: 'Harbour' };

function trace(
  customers: readonly string[],
  values: Record<string, string> = VALUES,
  keyed?: readonly string[],
) {
  const connection: Record<string, string> = keyed ? { integrationKeyField: 'LS_KEY' } : {};
  const scene = fakeGateway({
    connection,
    answer: () =>
      answerWith(rows('CUSTOMER', customers), ...(keyed ? [rows('CUSTOMER', keyed)] : []), ...SETUP),
  });
  const work = createSageIntacct(scene.ports).traceCreate({
    intentId: 'i',
    values,
    entity: '',
    sentAt: START,
  });
  return work.then(({ certain, found }) => ({ certain, keys: found.map(({ recordKey }) => recordKey) }));
}

describe('traceCreate', () => {
  it.each([
    ['created just then', '08/12/2026 10:00:30', { certain: true, keys: ['7'] }],
    ['created while the gateway went on working', '08/12/2026 10:14:00', { certain: true, keys: ['7'] }],
    ['created long before', '08/01/2026 10:00:00', { certain: false, keys: [] }],
    [
      'created an hour before: perhaps daylight saving',
      '08/12/2026 09:00:30',
      { certain: false, keys: ['7'] },
    ],
    ['created much later', '08/12/2026 14:00:00', { certain: false, keys: ['7'] }],
    ['created at an unknown time', '', { certain: false, keys: ['7'] }],
  ])('%s', async (_, time, outcome) => {
    expect(await trace([created(time)])).toEqual(outcome);
  });

  it('does not choose between two', async () => {
    const now = '08/12/2026 10:00:30';
    expect(await trace([created(now), created(now, 'Harbour', '8')])).toEqual({
      certain: false,
      keys: ['7', '8'],
    });
  });

  it('does not take a number for proof: the name must agree', async () => {
    const values = { ...VALUES, CUSTOMERID: 'N-1' };
    expect(await trace([created('08/12/2026 10:00:30', 'Somebody')], values)).toEqual({
      certain: false,
      keys: ['7'],
    });
    expect(await trace([created('08/12/2026 10:00:30')], values)).toEqual({ certain: true, keys: ['7'] });
    expect(await trace([created('08/01/2020 10:00:00')], values)).toEqual({ certain: false, keys: [] });
  });

  it('compares what else was sent', async () => {
    const values = { ...VALUES, TAXID: 'IE1' };
    const other = `${created('08/12/2026 10:00:30')}<TAXID>IE2</TAXID>`;
    expect(await trace([other], values)).toEqual({ certain: false, keys: ['7'] });
  });

  it('is certain by the Integration Key', async () => {
    expect(await trace([], VALUES, [created('', 'Renamed', '9')])).toEqual({ certain: true, keys: ['9'] });
    expect(await trace([created('08/12/2026 10:00:30')], VALUES, [])).toEqual({ certain: true, keys: ['7'] });
  });

  it('says when it could not look', async () => {
    const scene = fakeGateway({
      answer: () => answerWith(failure(errorXml('PL04000005', 'You do not have permission'))),
    });
    const work = createSageIntacct(scene.ports).traceCreate({
      intentId: 'i',
      values: VALUES,
      entity: '',
      sentAt: START,
    });
    await expect(work).rejects.toMatchObject({ code: 'ERP-PERMISSION' });
  });
});
