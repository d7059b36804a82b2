import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createSage100 } from './connector';
import { fakeService, members } from './service.fixture';

const REF = { recordKey: '01-NORTHW', number: '01-NORTHW' };
const CUSTOMER = members({ ARDivisionNo: '01', ContactCode: '', CustomerNo: 'NORTHW' });
const VALUES = {
  CustomerName: 'Northwind',
  'Contact1.ContactCode': 'ALEE',
  'Contact1.ContactName': 'Ann Lee',
  'Contact2.ContactCode': 'BOB',
  'Contact2.ContactName': 'Bob',
};

describe('contacts of a new customer', () => {
  it('are created with its key, and the first becomes the primary one', async () => {
    const service = fakeService({
      answers: { GetCustomer: CUSTOMER, CreateCustomerContact: '', UpdateCustomer: '' },
    });
    const erp = createSage100(service.ports);
    expect(erp.hasCompanions(VALUES)).toBe(true);
    const results = await erp.writeCompanions(REF, VALUES);
    expect(results.map(({ code, error }) => [code, error])).toEqual([
      ['ALEE', null],
      ['BOB', null],
    ]);
    expect(service.bodiesOf('CreateCustomerContact')[0]).toContain(
      '<customerContact><ARDivisionNo>01</ARDivisionNo><ContactCode>ALEE</ContactCode><ContactName>Ann Lee</ContactName><CustomerNo>NORTHW</CustomerNo></customerContact>',
    );
    expect(service.bodiesOf('UpdateCustomer')).toHaveLength(1);
    expect(service.bodiesOf('UpdateCustomer')[0]).toContain('<ContactCode>ALEE</ContactCode>');
  });

  it('that exist are left alone, and so is a primary contact that was chosen in the ERP', async () => {
    const service = fakeService({
      answers: {
        GetCustomer: CUSTOMER.replace(
          '<a:ContactCode></a:ContactCode>',
          '<a:ContactCode>ZOE</a:ContactCode>',
        ),
        CreateCustomerContact: { fault: 'WS_AlreadyExists', text: 'In use.' },
      },
    });
    const results = await createSage100(service.ports).writeCompanions(REF, VALUES);
    expect(results.map(({ error }) => error)).toEqual([null, null]);
    expect(service.bodiesOf('UpdateCustomer')).toEqual([]);
  });

  it('do not stop each other', async () => {
    const service = fakeService({
      answers: {
        GetCustomer: CUSTOMER,
        CreateCustomerContact: (body) => (body.includes('Ann Lee') ? new AppError('NET-TIMEOUT') : ''),
      },
    });
    const results = await createSage100(service.ports).writeCompanions(REF, VALUES);
    expect(results.map(({ error }) => error?.code)).toEqual(['NET-TIMEOUT', undefined]);
  });

  it('are none where the values have none', async () => {
    const service = fakeService();
    const erp = createSage100(service.ports);
    expect(erp.hasCompanions({ ContactCode: 'X' })).toBe(false);
    await expect(erp.writeCompanions(REF, {})).resolves.toEqual([]);
    expect(service.sent).toEqual([]);
  });
});
