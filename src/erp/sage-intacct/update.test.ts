import { describe, expect, it } from 'vitest';
import { textOf } from '../../transport/xml-element';
import { writeXml } from '../../transport/xml-writer';
import { createSageIntacct } from './connector';
import {
  aborted,
  answerWith,
  errorXml,
  type FakeRequest,
  failure,
  fakeGateway,
  http,
  rows,
  success,
} from './gateway.fixture';

const REF = { recordKey: '41', number: 'N-41' };
const UPDATED = success('<customer><RECORDNO>41</RECORDNO></customer>');

/** The customer as it stands; contacts by the name that each role refers to. */
const customer = (values: Readonly<Record<string, string>> = {}): string => {
  const all = {
    RECORDNO: '41',
    CUSTOMERID: 'N-41',
    NAME: 'Quay',
    TERMNAME: 'Net 30',
    'DISPLAYCONTACT.CONTACTNAME': 'Quay(CN-41)',
    'DISPLAYCONTACT.PHONE1': '1',
    'DISPLAYCONTACT.MAILADDRESS.COUNTRY': 'Ireland',
    'CONTACTINFO.CONTACTNAME': 'Ines (0035)',
    'CONTACTINFO.PHONE1': '2',
    'SHIPTO.CONTACTNAME': 'Yard (0015)',
    'SHIPTO.MAILADDRESS.CITY': 'Sligo',
    'BILLTO.CONTACTNAME': '',
    ...values,
  };
  const inner = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  return rows('CUSTOMER', [inner.join('')]);
};

function sceneWith(reads: readonly string[], write = answerWith(UPDATED), connection = {}) {
  let read = -1;
  const scene = fakeGateway({
    connection,
    answer: ({ bodies }) => {
      if (bodies.some(({ name }) => name === 'update')) return write;
      read += 1;
      return answerWith(reads[Math.min(read, reads.length - 1)] ?? '');
    },
  });
  const writes = (): readonly FakeRequest[] =>
    scene.requests.filter(({ bodies }) => bodies.some(({ name }) => name === 'update'));
  return { scene, writes, erp: createSageIntacct(scene.ports) };
}

const written = ([request]: readonly FakeRequest[]) => request?.bodies.map((body) => writeXml(body));

describe('an update', () => {
  it('sends the changed elements of the customer and its display contact, and no other', async () => {
    const { erp, writes } = sceneWith([customer()]);
    await erp.update(REF, [
      { target: 'NAME', from: 'Quay', to: 'Quay & Sons' },
      { target: 'DISPLAYCONTACT.PHONE1', from: '1', to: '' },
      { target: 'DISPLAYCONTACT.MAILADDRESS.CITY', from: '', to: 'Galway' },
    ]);
    expect(writes()).toHaveLength(1);
    expect(written(writes())?.[0]).toContain(
      '<update><CUSTOMER><RECORDNO>41</RECORDNO><NAME>Quay &amp; Sons</NAME><DISPLAYCONTACT><PHONE1/>' +
        '<MAILADDRESS><CITY>Galway</CITY></MAILADDRESS></DISPLAYCONTACT></CUSTOMER></update>',
    );
  });

  it('changes contacts of their own by their names, in the same transaction', async () => {
    const { erp, writes } = sceneWith([customer()], answerWith(UPDATED, UPDATED, UPDATED));
    await erp.update(REF, [
      { target: 'CONTACTINFO.PHONE1', from: '2', to: '22' },
      { target: 'SHIPTO.MAILADDRESS.CITY', from: 'Sligo', to: 'Cong' },
      { target: 'TAXID', from: '', to: 'IE1' },
    ]);
    const [request] = writes();
    expect(written(writes())?.map((xml) => xml.slice(xml.indexOf('<update>')))).toEqual([
      '<update><CONTACT><CONTACTNAME>Ines (0035)</CONTACTNAME><PHONE1>22</PHONE1></CONTACT></update>',
      '<update><CONTACT><CONTACTNAME>Yard (0015)</CONTACTNAME><MAILADDRESS><CITY>Cong</CITY></MAILADDRESS></CONTACT></update>',
      '<update><CUSTOMER><RECORDNO>41</RECORDNO><TAXID>IE1</TAXID></CUSTOMER></update>',
    ]);
    expect(new Set(request?.controlIds).size).toBe(3);
    expect(writeXml(request?.envelope ?? { name: 'none', attributes: {}, children: [], text: '' })).toContain(
      'transaction="true"',
    );
  });

  it.each([
    ['which is the display contact', { 'CONTACTINFO.CONTACTNAME': 'Quay(CN-41)' }],
    ['which another role uses too', { 'BILLTO.CONTACTNAME': 'Ines (0035)' }],
    ['which is none', { 'CONTACTINFO.CONTACTNAME': '' }],
  ])('leaves a contact alone %s', async (_, values) => {
    const { erp, writes } = sceneWith([customer(values)]);
    const change = { target: 'CONTACTINFO.PHONE1', from: '2', to: '22' };
    await expect(erp.update(REF, [change])).rejects.toMatchObject({
      code: 'ERP-NOT-OFFERED',
      field: 'CONTACTINFO.PHONE1',
    });
    expect(writes()).toEqual([]);
  });

  it.each(['CUSTOMERID', 'CONTACTINFO.CONTACTNAME', 'RECORDNO', 'TOTALDUE'])(
    'never changes %s',
    async (target) => {
      const { erp, writes } = sceneWith([customer()]);
      const from = target === 'CUSTOMERID' ? 'N-41' : '';
      await expect(erp.update(REF, [{ target, from, to: 'x' }])).rejects.toMatchObject({
        code: 'ERP-NOT-OFFERED',
      });
      expect(writes()).toEqual([]);
    },
  );

  it('lets the code follow its country where the company wants both', async () => {
    const change = { target: 'DISPLAYCONTACT.MAILADDRESS.COUNTRY', from: 'Ireland', to: 'Germany' };
    const { erp, writes } = sceneWith([customer()], answerWith(UPDATED), {
      countryCodeElement: 'isocountrycode',
    });
    await erp.update(REF, [change]);
    expect(written(writes())?.[0]).toContain('<COUNTRY>Germany</COUNTRY><ISOCOUNTRYCODE>DE</ISOCOUNTRYCODE>');
  });

  it('tells the refusal that counts, at the choice that has left its list', async () => {
    const refusal = failure(errorXml('BL03000018', "Invalid term 'Net 10' specified."));
    const { erp } = sceneWith([customer()], answerWith(aborted(), refusal));
    const changes = [
      { target: 'CONTACTINFO.PHONE1', from: '2', to: '22' },
      { target: 'TERMNAME', from: 'Net 30', to: 'Net 10' },
    ];
    await expect(erp.update(REF, changes)).rejects.toMatchObject({
      code: 'VALUE-NOT-IN-LIST',
      field: 'terms',
    });
  });

  it('is settled by a look where the answer was lost', async () => {
    const change = { target: 'NAME', from: 'Quay', to: 'Quay Ltd' };
    const arrived = sceneWith([customer(), customer({ NAME: 'Quay Ltd' })], http(502, '<html>502</html>'));
    await arrived.erp.update(REF, [change]);
    const lost = sceneWith([customer(), customer()], http(502, '<html>502</html>'));
    await expect(lost.erp.update(REF, [change])).rejects.toMatchObject({ code: 'NET-SERVER' });
    expect([arrived.writes().length, lost.writes().length]).toEqual([1, 1]);
  });
});

describe('the values of a customer', () => {
  it('are read in one query, contacts and choices included, without the record key', async () => {
    const { erp, scene } = sceneWith([customer()]);
    const values = await erp.readValues(REF);
    expect(values).toMatchObject({ NAME: 'Quay', 'SHIPTO.MAILADDRESS.CITY': 'Sligo', TERMNAME: 'Net 30' });
    expect(values).not.toHaveProperty('RECORDNO');
    expect(scene.requests.map(({ bodies }) => bodies.map((body) => textOf(body, 'object')))).toEqual([
      ['CUSTOMER'],
    ]);
  });
});
