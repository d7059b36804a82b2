import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../transport/xml-element';
import { createSageIntacct } from './connector';
import { answerWith, errorXml, failure, fakeGateway, rows, success } from './gateway.fixture';

const REF = { recordKey: '41', number: 'N-41' };

describe('fields that a company does not have', () => {
  const LOOKUP = success(
    '<Type Name="CUSTOMER"><Fields><Field><ID>RECORDNO</ID></Field><Field><ID>CUSTOMERID</ID></Field><Field><ID>NAME</ID></Field>' +
      '<Field><ID>DISPLAYCONTACT.EMAIL1</ID></Field></Fields>' +
      '<Relationships><Relationship><OBJECTPATH>BILLTO</OBJECTPATH></Relationship></Relationships></Type>',
  );
  const REFUSED = failure(errorXml('DL02000001', 'There was an error processing the request.'));
  const selected = (body: XmlElement | undefined): readonly string[] =>
    body?.children.find(({ name }) => name === 'select')?.children.map(({ text }) => text) ?? [];

  const scene = () =>
    fakeGateway({
      answer: ({ bodies }) => {
        if (bodies[0]?.name === 'lookup') return answerWith(LOOKUP);
        const asksTooMuch = selected(bodies[0]).includes('TAXID');
        return answerWith(asksTooMuch ? REFUSED : rows('CUSTOMER', ['<RECORDNO>1</RECORDNO>']));
      },
    });

  it('are found out once and left out from then on', async () => {
    const fake = scene();
    const erp = createSageIntacct(fake.ports);
    await expect(erp.read(REF)).resolves.toMatchObject({ recordKey: '1', taxId: '' });
    expect(fake.requests.map(({ bodies }) => bodies[0]?.name)).toEqual(['query', 'lookup', 'query']);
    expect(selected(fake.requests[2]?.bodies[0])).toEqual([
      'RECORDNO',
      'CUSTOMERID',
      'NAME',
      'DISPLAYCONTACT.EMAIL1',
    ]);
    await erp.read(REF);
    expect(fake.requests).toHaveLength(4);
  });

  it('do not send it round in circles', async () => {
    const fake = fakeGateway({
      answer: ({ bodies }) => answerWith(bodies[0]?.name === 'lookup' ? LOOKUP : REFUSED),
    });
    await expect(createSageIntacct(fake.ports).read(REF)).rejects.toMatchObject({ code: 'ERP-REFUSED' });
    expect(fake.requests).toHaveLength(3);
  });
});
