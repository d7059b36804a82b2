import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../xml/element';
import { errorsOf, GatewayClient, queryOf, recordQuery, recordsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

describe('the format of the user', () => {
  it('is on every date out, and dates stay on their day', async () => {
    system.configure({ dateFormat: '.dmY', gmtOffset: '+02:00', clock: '12' });
    const [formatting] = recordsOf(
      await client.call('<readUserFormatting><userId>xml_gateway</userId></readUserFormatting>'),
    );
    expect(formatting?.children.map((one) => `${one.name} ${one.text}`)).toEqual([
      'recordno 31',
      'locale en_GB',
      'dateformat .dmY',
      'gmtoffset +02:00',
      'clock 12',
    ]);
    const customer = await client.call(recordQuery('CUSTOMER', 'C-00042', 'WHENMODIFIED'));
    expect(valuesOf(customer, 'WHENMODIFIED')).toEqual(['29.07.2026 05:50:21 PM']);
    const invoice = await client.call(recordQuery('ARINVOICE', 'INV-1107', 'WHENDUE', 'RECORDID'));
    expect(valuesOf(invoice, 'WHENDUE')).toEqual(['13.08.2026']);
  });

  it('is wanted on every date in', async () => {
    system.configure({ dateFormat: '.dmY' });
    const since = (date: string) =>
      queryOf(
        'CUSTOMER',
        'NAME',
        `<filter><greaterthan><field>WHENMODIFIED</field><value>${date}</value></greaterthan></filter>`,
      );
    expect(textOf(await client.call(since('31.07.2026')), 'status')).toBe('success');
    expect(errorsOf(await client.call(since('07/31/2026')))[0]).toMatch(/^DL02000001/);
  });

  it('follows the day that is set', async () => {
    system.configure({ today: '2024-03-01' });
    const invoice = await client.call(recordQuery('ARINVOICE', 'INV-1107', 'WHENDUE', 'RECORDID'));
    expect(valuesOf(invoice, 'WHENDUE')).toEqual(['03/13/2024']);
  });
});
