import { beforeEach, describe, expect, it } from 'vitest';
import { child, textOf } from '../../xml/element';
import { GatewayClient, queryOf, recordsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const update = (inner: string) =>
  client.call(`<update><CUSTOMER><CUSTOMERID>C-00042</CUSTOMERID>${inner}</CUSTOMER></update>`);

async function field(name: string, id = 'C-00042'): Promise<string | undefined> {
  const filter = `<filter><equalto><field>CUSTOMERID</field><value>${id}</value></equalto></filter>`;
  return valuesOf(await client.call(queryOf('CUSTOMER', name, filter)), name)[0];
}

async function contactList(): Promise<(string | undefined)[]> {
  const call = '<readByName><object>CUSTOMER</object><keys>C-00042</keys><fields>*</fields></readByName>';
  const [record] = recordsOf(await client.call(call));
  const list = record && child(record, 'CUSTOMERCONTACTS');
  return (list?.children ?? []).map((entry) => textOf(entry, 'CATEGORYNAME'));
}

describe('updating customers', () => {
  it('leaves what is missing and clears what is empty', async () => {
    await update('<COMMENTS/><TAXID>IE1</TAXID>');
    expect([await field('COMMENTS'), await field('TAXID'), await field('TERMNAME')]).toEqual([
      '',
      'IE1',
      'Net 30',
    ]);
    expect(await field('WHENMODIFIED')).toBe('08/01/2026 10:00:00');
  });

  it('changes the display contact it owns, and its address in part', async () => {
    await update('<DISPLAYCONTACT><MAILADDRESS><CITY>Cong</CITY></MAILADDRESS></DISPLAYCONTACT>');
    expect([
      await field('DISPLAYCONTACT.MAILADDRESS.CITY'),
      await field('DISPLAYCONTACT.MAILADDRESS.ZIP'),
      await field('CONTACTINFO.MAILADDRESS.CITY'),
    ]).toEqual(['Cong', 'F28 K5T1', 'Westport']);
  });

  it('appends to the contact list, leaves it alone, or empties it', async () => {
    const before = await contactList();
    await update('<NAME>Other</NAME>');
    expect(await contactList()).toEqual(before);
    const name = '<CONTACT><NAME>Maeve Kinsella</NAME></CONTACT>';
    const entry = `<CUSTOMERENTITYCONTACTS><CATEGORYNAME>Owner</CATEGORYNAME>${name}</CUSTOMERENTITYCONTACTS>`;
    await update(`<CUSTOMERCONTACTS>${entry}</CUSTOMERCONTACTS>`);
    expect(await contactList()).toEqual([...before, 'Owner']);
    await update('<CUSTOMERCONTACTS/>');
    expect(await contactList()).toEqual([]);
    await update('<SHIPTO><CONTACTNAME>Maeve Kinsella</CONTACTNAME></SHIPTO>');
    expect(await contactList()).toEqual(['Maeve Kinsella']);
  });

  it('does not show on the customer when a contact of it changes', async () => {
    const before = await field('WHENMODIFIED');
    const name = 'Colm Dunne (C-00042)';
    await client.call(`<update><CONTACT><CONTACTNAME>${name}</CONTACTNAME><FAX>1</FAX></CONTACT></update>`);
    expect([await field('BILLTO.FAX'), await field('WHENMODIFIED')]).toEqual(['1', before]);
  });
});
