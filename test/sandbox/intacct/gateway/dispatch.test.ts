import { beforeEach, describe, expect, it } from 'vitest';
import { child, textOf } from '../../xml/element';
import { errorsOf, GatewayClient, queryOf, resultsOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const NAMES = queryOf('CUSTOMER', 'NAME');
const create = (id: string) =>
  `<create><CUSTOMER><CUSTOMERID>${id}</CUSTOMERID><NAME>${id}</NAME><DISPLAYCONTACT><PRINTAS>${id}</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>`;
const count = () => (system.snapshot() as { counts: Record<string, number> }).counts.CUSTOMER;

describe('functions of one request', () => {
  it('are taken back together, with a result for those that ran', async () => {
    const before = count();
    const response = await client.send([create('A'), create('C-00917'), create('B')], { transaction: true });
    const results = resultsOf(response);
    expect(results.map((one) => textOf(one, 'status'))).toEqual(['aborted', 'failure']);
    const rolledBack =
      'XL03000009 The entire transaction in this operation has been rolled back due to an error.';
    expect(results.map((one) => errorsOf(one).at(-1))).toEqual([rolledBack, rolledBack]);
    expect(errorsOf(results[1] ?? response)[0]).toMatch(/^BL34000061 /);
    expect(count()).toBe(before);
  });

  it('are remembered by control id, unless they were taken back', async () => {
    const once = { uniqueId: true, controlIds: ['job-1'] };
    await client.send([create('A'), create('C-00917')], {
      transaction: true,
      uniqueId: true,
      controlIds: ['job-1', 'job-2'],
    });
    expect(textOf(await client.call(create('A'), once), 'status')).toBe('success');
    const again = await client.call(create('A'), once);
    expect(errorsOf(again)[0]).toMatch(/'job-1' has already been processed/);
    expect((system.snapshot() as { executedControlIds: string[] }).executedControlIds).toEqual(['job-1']);
  });

  it('say what is missing in the role, and go on', async () => {
    const orders = queryOf('SODOCUMENT', 'DOCID');
    const results = resultsOf(
      await client.send([orders, NAMES], { user: 'xml_no_orders', password: 'NoOrders1' }),
    );
    expect(results.flatMap(errorsOf)).toEqual([
      'PL04000005 You do not have permission for API operation READ_BY_QUERY on objects of type sodocument',
    ]);
    system.configure({ denyObjects: { xml_gateway: ['CUSTOMER'] } });
    expect(textOf(await client.call(NAMES), 'status')).toBe('failure');
    expect(textOf(await client.call('<lookup><object>CUSTOMER</object></lookup>'), 'status')).toBe('success');
  });

  it('explain errors further when asked', async () => {
    const [result] = resultsOf(await client.send([create('C-00917')], { additionalInfo: true }));
    const message = result && child(result, 'errormessage');
    const info = message?.children[0] && child(message.children[0], 'additionalinfo');
    expect(info && textOf(info, 'category')).toBe('Duplication Prevention');
  });
});
