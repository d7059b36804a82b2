import { beforeEach, describe, expect, it } from 'vitest';
import { child, textOf } from '../../xml/element';
import { customerField, customerXml, errorsOf, GatewayClient, queryOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T10:00:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 5 }));

const create = (...records: string[]) => client.call(`<create>${records.join('')}</create>`);
const field = (name: string, id = 'C-00042') => customerField(client, name, id);

describe('creating customers', () => {
  it('keeps those before a failing one', async () => {
    const result = await create(
      customerXml('<CUSTOMERID>A</CUSTOMERID><NAME>A</NAME>'),
      customerXml('<CUSTOMERID>B</CUSTOMERID><NAME>B</NAME><CUSTTYPE>Nonsense</CUSTTYPE>'),
      customerXml('<CUSTOMERID>C</CUSTOMERID><NAME>C</NAME>'),
    );
    expect(textOf(result, 'status')).toBe('failure');
    expect(child(result, 'data')?.attributes).toEqual({ listtype: 'objects', count: '1' });
    expect(valuesOf(result, 'CUSTOMERID')).toEqual(['A']);
    expect(errorsOf(result)[0]).toMatch(/^BL03000018 Invalid customer type 'Nonsense' specified\./);
    expect([await field('NAME', 'A'), await field('NAME', 'C')]).toEqual(['A', undefined]);
  });

  it.each([
    ['no name', '', '<PRINTAS>P</PRINTAS>', /Customer name is missing/],
    ['no print name', '<NAME>N</NAME>', '<PRINTAS/>', /Print as is missing/],
    [
      'an inactive type',
      '<NAME>N</NAME><CUSTTYPE>Legacy</CUSTTYPE>',
      undefined,
      /Invalid customer type 'Legacy'/,
    ],
    ['an unknown term', '<NAME>N</NAME><TERMNAME>Net 31</TERMNAME>', undefined, /Invalid term 'Net 31'/],
    ['an inactive currency', '<NAME>N</NAME><CURRENCY>DKK</CURRENCY>', undefined, /Invalid currency 'DKK'/],
    ['an unknown status', '<NAME>N</NAME><STATUS>asleep</STATUS>', undefined, /Invalid value 'asleep'/],
    [
      'a grouped amount',
      '<NAME>N</NAME><CREDITLIMIT>1,000</CREDITLIMIT>',
      undefined,
      /Invalid value '1,000'/,
    ],
    ['a name too long', `<NAME>${'n'.repeat(101)}</NAME>`, undefined, /longer than the maximum of 100/],
    [
      'an unknown tax group',
      '<NAME>N</NAME>',
      '<PRINTAS>P</PRINTAS><TAXGROUP>X</TAXGROUP>',
      /contact tax group 'X'/,
    ],
    [
      'a missing bill-to',
      '<NAME>N</NAME><BILLTO><CONTACTNAME>X</CONTACTNAME></BILLTO>',
      undefined,
      /Invalid contact 'X'/,
    ],
  ])('refuses %s', async (_, inner, contact, message) => {
    const result = await create(customerXml(`<CUSTOMERID>X</CUSTOMERID>${inner}`, contact));
    expect(errorsOf(result)[0]).toMatch(message);
    expect(errorsOf(result).at(-1)).toBe('BL01001973 Could not create Customer record!');
    expect(await field('NAME', 'X')).toBeUndefined();
  });

  it('needs a number unless the company gives one', async () => {
    const unnumbered = customerXml('<NAME>N</NAME>');
    expect(errorsOf(await create(unnumbered))[0]).toMatch(/Customer ID is missing/);
    system.configure({ sequencing: true });
    expect(valuesOf(await create(unnumbered, unnumbered), 'CUSTOMERID')).toEqual(['C-00123', 'C-00124']);
    expect(valuesOf(await create(customerXml('<NAME>M</NAME>')), 'CUSTOMERID')).toEqual(['C-00125']);
    expect(
      valuesOf(await create(customerXml('<CUSTOMERID>OWN</CUSTOMERID><NAME>O</NAME>')), 'CUSTOMERID'),
    ).toEqual(['OWN']);
  });

  it('fails on the contact when only its name is taken', async () => {
    const taken = '<PRINTAS>P</PRINTAS><CONTACTNAME>Harbour Tools Limited(CC-00917)</CONTACTNAME>';
    const result = await create(customerXml('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>', taken));
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^BL34000061 Another Contact with the given value\(s\) Harbour Tools/),
      'BL01001973 Could not create Contact record!',
      'BL01001973 Error While Saving the Display Contact',
      'BL01001973 Could not create Customer record!',
    ]);
  });

  it('wants the country code beside the country where the company uses codes', async () => {
    system.configure({ isoCountryCodes: true });
    const at = (address: string) => `<PRINTAS>P</PRINTAS><MAILADDRESS>${address}</MAILADDRESS>`;
    const id = (value: string) => `<CUSTOMERID>${value}</CUSTOMERID><NAME>${value}</NAME>`;
    const without = await create(customerXml(id('X'), at('<COUNTRY>Ireland</COUNTRY>')));
    expect(errorsOf(without)[0]).toMatch(/Country code is required/);
    const wrong = await create(
      customerXml(id('X'), at('<COUNTRY>Ireland</COUNTRY><COUNTRYCODE>QX</COUNTRYCODE>')),
    );
    expect(errorsOf(wrong)[0]).toMatch(/Invalid country code 'QX'/);
    const right = '<COUNTRY>Ireland</COUNTRY><COUNTRYCODE>IE</COUNTRYCODE>';
    await create(customerXml(id('X'), at(right)));
    expect(await field('DISPLAYCONTACT.MAILADDRESS.COUNTRYCODE', 'X')).toBe('IE');
    system.configure({ countryCodeElement: 'ISOCOUNTRYCODE' });
    expect(errorsOf(await create(customerXml(id('Y'), at(right))))[0]).toMatch(/Country code is required/);
  });

  it('makes the record private to the entity of the login', async () => {
    const call = `<create>${customerXml('<CUSTOMERID>X</CUSTOMERID><NAME>X</NAME>')}</create>`;
    await client.call(call, { entityId: 'IE' });
    expect(await field('NAME', 'X')).toBeUndefined();
    const filter = '<filter><equalto><field>CUSTOMERID</field><value>X</value></equalto></filter>';
    const seen = await client.call(queryOf('CUSTOMER', 'MEGAENTITYNAME', filter), { entityId: 'IE' });
    expect(valuesOf(seen, 'MEGAENTITYNAME')).toEqual(['Northwind Ireland']);
  });
});
