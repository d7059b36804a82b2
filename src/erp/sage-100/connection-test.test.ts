import { describe, expect, it } from 'vitest';
import { createSage100 } from './connector';
import { fakeService, ORIGIN } from './service.fixture';

type Options = Parameters<typeof fakeService>[0];

async function stepsOf(options: Options = {}) {
  const service = fakeService(options);
  const steps = await createSage100(service.ports).testConnection();
  const told = steps.map(({ labelKey, outcome, error }) =>
    [labelKey.replace('sage100_step_', ''), outcome, error?.code].filter(Boolean).join(' '),
  );
  return { told, service };
}

describe('the test of a connection', () => {
  it('goes from the address to the lists, and uses up no number', async () => {
    const { told, service } = await stepsOf();
    expect(told).toEqual([
      'address ok',
      'interface ok',
      'signed_in ok',
      'orders ok',
      'sdata_none skipped',
      'lists ok',
    ]);
    expect(service.bodiesOf('GetNextCustomerNo')).toEqual([]);
  });

  it.each([
    [{ wsdl: '<html/>' }, ['address failed ERP-ADDRESS', 'interface skipped', 'signed_in skipped']],
    [
      { answers: { GetContractInformation: { fault: 'InternalServiceFault', text: 'x' } } },
      ['address ok', 'interface failed NET-SERVER', 'signed_in skipped'],
    ],
    [
      { answers: { GetCustomer: { fault: 'Server', text: 'The company ABC is not enabled.' } } },
      ['address ok', 'interface ok', 'signed_in failed ERP-COMPANY'],
    ],
    [
      { connection: { password: ' ' } },
      ['address failed SECRET-MISSING', 'interface skipped', 'signed_in skipped'],
    ],
  ] satisfies readonly (readonly [Options, readonly string[]])[])(
    'stops at the step that fails: %j',
    async (options, expected) => {
      expect((await stepsOf(options)).told).toEqual(expected);
    },
  );

  it('warns of orders and SData that the user may not read', async () => {
    const { told } = await stepsOf({
      connection: { sdataAddress: ORIGIN },
      answers: { GetSalesOrder: { fault: 'Server', text: 'No Access.' } },
      tablesOfSdata: () => null,
    });
    expect(told.slice(3)).toEqual([
      'orders warning ERP-PERMISSION',
      'sdata warning ERP-FEATURE-ABSENT',
      'lists warning ERP-FEATURE-ABSENT',
    ]);
  });
});
