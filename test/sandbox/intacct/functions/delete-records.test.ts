import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../xml/element';
import { customerField, customerXml, errorsOf, GatewayClient, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const create = (...records: string[]) => client.call(`<create>${records.join('')}</create>`);
const field = (name: string, id = 'C-00042') => customerField(client, name, id);

describe('deleting customers', () => {
  const remove = (key: string) =>
    client.call(`<delete><object>CUSTOMER</object><keys>${key}</keys></delete>`);

  it('takes the display contact along', async () => {
    const key =
      valuesOf(await create(customerXml('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>')), 'RECORDNO')[0] ?? '';
    expect(textOf(await remove(key), 'status')).toBe('success');
    const again = await create(customerXml('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>'));
    expect(textOf(again, 'status')).toBe('success');
  });

  it('refuses one with invoices, and one that is not there', async () => {
    expect(errorsOf(await remove((await field('RECORDNO')) ?? ''))[0]).toMatch(/has transactions/);
    expect(errorsOf(await remove('99999'))[0]).toMatch(/Cannot find customer with key '99999' to delete\./);
  });
});
