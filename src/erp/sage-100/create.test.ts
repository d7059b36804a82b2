import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createSage100 } from './connector';
import { failureCode } from './failure-code.fixture';
import { fakeService, members, NOW } from './service.fixture';

const VALUES = {
  ARDivisionNo: '01',
  CustomerNo: 'NORTHW',
  CustomerName: 'A & B',
  SalespersonNo: '0100',
  ZipCode: '99999',
};
const SENT = members({
  ARDivisionNo: '01',
  CustomerName: 'A &amp; B',
  CustomerNo: 'NORTHW',
  SalespersonNo: '0100',
  ZipCode: '99999',
});
const request = (values = VALUES) => ({ intentId: 'i', values, entity: '' });
const IN_USE = { fault: 'WS_AlreadyExists', text: 'In use.' };

describe('a create', () => {
  it('is sent once, without what belongs to contacts, and confirmed by the customer', async () => {
    const service = fakeService({ answers: { CreateCustomer: '', GetCustomer: SENT } });
    const values = { ...VALUES, 'Contact1.ContactName': 'Ann' };
    const made = await createSage100(service.ports).create(request(values));
    expect(made).toEqual({ recordKey: '01-NORTHW', number: '01-NORTHW' });
    expect(service.bodiesOf('CreateCustomer')).toHaveLength(1);
    expect(service.bodiesOf('CreateCustomer')[0]).not.toContain('Ann');
  });

  it('stands although its confirmation cannot be read', async () => {
    const service = fakeService({
      answers: { CreateCustomer: '', GetCustomer: new AppError('NET-TIMEOUT') },
    });
    await expect(createSage100(service.ports).create(request())).resolves.toMatchObject({
      number: '01-NORTHW',
    });
  });

  it('is uncertain where nobody stands at its number afterwards', async () => {
    const service = fakeService({ answers: { CreateCustomer: '' } });
    expect(await failureCode(createSage100(service.ports).create(request()))).toBe('ERP-UNCERTAIN');
  });

  it.each([
    ['what we sent stands there', SENT, 'ERP-UNCERTAIN'],
    ['another customer stands there', SENT.replace('A &amp; B', 'Other'), 'ERP-NUMBER-IN-USE'],
    ['it cannot be read', new AppError('NET-TIMEOUT'), 'ERP-UNCERTAIN'],
  ] as const)('that is said to exist: %s', async (_, there, code) => {
    const service = fakeService({ answers: { CreateCustomer: IN_USE, GetCustomer: there } });
    expect(await failureCode(createSage100(service.ports).create(request()))).toBe(code);
  });

  it.each([
    [new AppError('NET-TIMEOUT'), 'ERP-UNCERTAIN'],
    [new AppError('NET-UNREACHABLE'), 'ERP-UNCERTAIN'],
    [{ status: 504, headers: {}, body: '<html/>' }, 'ERP-UNCERTAIN'],
    [{ fault: 'Server', text: 'An exception occurred.' }, 'ERP-UNCERTAIN'],
    // The browser may have repeated it: a worker process that dies over a request is followed by this.
    [{ status: 503, headers: {}, body: '<html/>' }, 'ERP-UNCERTAIN'],
    [{ status: 404, headers: {}, body: '<html/>' }, 'ERP-ADDRESS'],
    [new AppError('NET-HOST-REFUSED'), 'NET-HOST-REFUSED'],
    [{ fault: 'CI_NOF', text: 'column ZipCode$: not on file' }, 'VALUE-POST-CODE-UNKNOWN'],
  ] as const)('that ends in %j is %s', async (answer, code) => {
    const service = fakeService({ answers: { CreateCustomer: answer } });
    expect(await failureCode(createSage100(service.ports).create(request()))).toBe(code);
    expect(service.bodiesOf('CreateCustomer')).toHaveLength(1);
  });

  it('is not lost when it was never sent', async () => {
    const service = fakeService({ wsdl: '' });
    expect(await failureCode(createSage100(service.ports).create(request()))).toBe('ERP-ADDRESS');
  });
});

describe('a number', () => {
  it('is the next one, asked for once, where none was typed', async () => {
    const service = fakeService({ answers: { GetNextCustomerNo: '0000452' } });
    const erp = createSage100(service.ports);
    await expect(erp.assignNumber({ ARDivisionNo: '01' })).resolves.toMatchObject({ CustomerNo: '0000452' });
    await expect(erp.assignNumber(VALUES)).resolves.toEqual(VALUES);
    expect(service.bodiesOf('GetNextCustomerNo')).toHaveLength(1);
  });

  it.each(['', { fault: 'Server', text: 'Not set up in Accounts Receivable Options.' }])(
    'has to be typed where the ERP gives none: %j',
    async (answer) => {
      const service = fakeService({ answers: { GetNextCustomerNo: answer } });
      expect(await failureCode(createSage100(service.ports).assignNumber({}))).toBe('ERP-NUMBER-NEEDED');
    },
  );
});

describe('a lost create', () => {
  const at = (stamp: string, name = 'A &amp; B') =>
    members({
      ARDivisionNo: '01',
      CustomerName: name,
      CustomerNo: 'NORTHW',
      DateTimeCreated: stamp,
      SalespersonNo: '0100',
      ZipCode: '99999',
    });
  const trace = (customer: string) =>
    createSage100(fakeService({ answers: { GetCustomer: customer } }).ports).traceCreate({
      ...request(),
      sentAt: NOW,
    });

  it.each([
    ['2026-08-12T10:00:30Z', 'A &amp; B', true, 1],
    ['2026-08-12T12:00:30+02:00', 'A &amp; B', true, 1],
    ['2026-08-12T10:00:30', 'A &amp; B', true, 1],
    ['2026-08-12T10:00:30Z', 'Other', false, 1],
    ['2026-08-12T07:00:00Z', 'A &amp; B', false, 1],
    ['2020-01-01T00:00:00', 'A &amp; B', false, 0],
    ['', 'A &amp; B', false, 1],
  ])(
    'is ours for certain when it says what we sent and is of that time: %s %s',
    async (stamp, name, certain, found) => {
      const outcome = await trace(at(stamp, name));
      expect([outcome.certain, outcome.found.length]).toEqual([certain, found]);
    },
  );
});
