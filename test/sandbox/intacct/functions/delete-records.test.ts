import { beforeEach, describe, expect, it } from 'vitest';
import { errorsOf, GatewayClient, queryOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';
import { textOf } from '../xml/element';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const customer = (inner: string, contact = '<PRINTAS>P</PRINTAS>') =>
  `<CUSTOMER>${inner}<DISPLAYCONTACT>${contact}</DISPLAYCONTACT></CUSTOMER>`;
const create = (...records: string[]) => client.call(`<create>${records.join('')}</create>`);
async function field(name: string, id = 'C-00042'): Promise<string | undefined> {
  const filter = `<filter><equalto><field>CUSTOMERID</field><value>${id}</value></equalto></filter>`;
  return valuesOf(await client.call(queryOf('CUSTOMER', name, filter)), name)[0];
}

describe('deleting customers', () => {
  const remove = (key: string) =>
    client.call(`<delete><object>CUSTOMER</object><keys>${key}</keys></delete>`);

  it('takes the display contact along', async () => {
    const key =
      valuesOf(await create(customer('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>')), 'RECORDNO')[0] ?? '';
    expect(textOf(await remove(key), 'status')).toBe('success');
    const again = await create(customer('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>'));
    expect(textOf(again, 'status')).toBe('success');
  });

  it('refuses one with invoices, and one that is not there', async () => {
    expect(errorsOf(await remove((await field('RECORDNO')) ?? ''))[0]).toMatch(/has transactions/);
    expect(errorsOf(await remove('99999'))[0]).toMatch(/Cannot find customer with key '99999' to delete\./);
  });
});
