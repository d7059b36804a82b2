import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createSage100 } from './connector';
import { failureCode } from './failure-code.fixture';
import { fakeService, members, ORIGIN } from './service.fixture';

const PROBE = { number: '', name: '', phone: '', email: '', domain: '', postalCode: '', taxId: '' };
const NO_KEY = { fault: 'CI_NoKey', text: 'No record.' };

/** Knows 01-NORTHW and nobody else. */
const northwind = (body: string) =>
  body.includes('<arDivisionNo>01</arDivisionNo><customerNo>NORTHW</customerNo>')
    ? members({ ARDivisionNo: '01', CustomerName: 'Northwind', CustomerNo: 'NORTHW' })
    : NO_KEY;

describe('a search over the web services alone', () => {
  const erp = () => createSage100(fakeService({ answers: { GetCustomer: northwind } }).ports);

  it.each([
    ['01-northw', ''],
    ['01NORTHW', ''],
    ['NORTHW', '01'],
    ['northw', '1'],
  ])('finds the number %s in division %j', async (text, division) => {
    const found = await erp().search(text, { division }, []);
    expect(found.map(({ number }) => number)).toEqual(['01-NORTHW']);
  });

  it.each(['Northwind', 'NORTHW', 'x'.repeat(60), 'a\nb'])(
    'can do no more, and says so: %j',
    async (text) => {
      expect(await failureCode(erp().search(text, { division: '02' }, []))).toBe('ERP-NEEDS-SDATA');
    },
  );

  it('has a plain answer follow each refusal, one at a time', async () => {
    const { ports, sent } = fakeService();
    await expect(createSage100(ports).search('01NORTHW', {}, [])).rejects.toMatchObject({
      code: 'ERP-NEEDS-SDATA',
    });
    const calls = sent.slice(sent.findIndex(({ method }) => method === 'POST'));
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(new Set(calls.map(({ url }) => url)).size).toBe(1);
  });

  it('of candidates knows the number only', async () => {
    await expect(erp().findCandidates({ ...PROBE, number: '01-NORTHW', name: 'x' })).resolves.toHaveLength(1);
    expect(await failureCode(erp().findCandidates({ ...PROBE, name: 'Northwind' }))).toBe('ERP-NEEDS-SDATA');
    await expect(erp().findCandidates(PROBE)).resolves.toEqual([]);
  });

  it('finds the owner of the number that the form names', async () => {
    await expect(erp().findNumber({ division: '1', customerNo: 'northw' }, [])).resolves.toMatchObject({
      name: 'Northwind',
    });
    await expect(erp().findNumber({ customerNo: 'NORTHW' }, [])).resolves.toBeNull();
  });

  it('looks in the only division of a company, where the customer would be created too', async () => {
    const divisions = (...codes: readonly string[]) => [
      {
        id: 'divisions',
        state: 'ready',
        entries: codes.map((value) => ({ value, label: value })),
        readAt: 1,
        error: null,
        source: 'erp',
      } as const,
    ];
    const numbered = { number: '01-NORTHW' };
    const form = { customerNo: 'NORTHW' };
    await expect(erp().findNumber(form, divisions('01'))).resolves.toMatchObject(numbered);
    await expect(erp().search('NORTHW', {}, divisions('01'))).resolves.toMatchObject([numbered]);
    await expect(erp().findNumber(form, divisions('00', '01'))).resolves.toBeNull();
  });
});

describe('a search with SData', () => {
  const ROW =
    '<ARDivisionNo>02</ARDivisionNo><CustomerNo>NW2</CustomerNo><CustomerName>Northwind West</CustomerName>';
  const asking = (answer: (where: string) => readonly string[] | AppError) => {
    const asked: string[] = [];
    const service = fakeService({
      connection: { sdataAddress: ORIGIN },
      answers: { GetCustomer: northwind },
      tablesOfSdata: (_, where) => {
        asked.push(where);
        return answer(where);
      },
    });
    return { erp: createSage100(service.ports), asked };
  };

  it('asks by name, number and more, and doubles quotes', async () => {
    const { erp, asked } = asking((where) => (where.includes('CustomerName') ? [ROW] : []));
    const found = await erp.search("O'Brien", {}, []);
    expect(found.map(({ number }) => number)).toEqual(['02-NW2']);
    expect(asked[0]).toBe("lower(CustomerName) like '%o''brien%'");
  });

  it('makes do with plainer conditions where better ones are refused', async () => {
    const { erp, asked } = asking((where) =>
      /lower|like/.test(where) ? new AppError('ERP-REFUSED') : where.includes('ge ') ? [ROW] : [],
    );
    await expect(erp.search('northwind', {}, [])).resolves.toHaveLength(1);
    expect(
      asked.some((where) => where.includes("CustomerName ge 'Northwind' and CustomerName lt 'Northwind~'")),
    ).toBe(true);
  });

  it('gives the number although SData does not answer', async () => {
    const { erp } = asking(() => new AppError('NET-TIMEOUT'));
    await expect(erp.search('NORTHW', { division: '01' }, [])).resolves.toHaveLength(1);
    expect(await failureCode(erp.search('North', {}, []))).toBe('NET-TIMEOUT');
  });
});
