import { describe, expect, it } from 'vitest';
import { createSageIntacct } from './connector';
import { answerWith, errorXml, failure, fakeGateway, rows, success } from './gateway.fixture';

const REF = { recordKey: '41', number: 'N-41' };
const HEAD =
  '<RECORDNO>7</RECORDNO><DOCNO>SO-1</DOCNO><DOCPARID>Sales Order</DOCPARID><STATE>Pending</STATE>' +
  '<WHENCREATED>08/04/2026</WHENCREATED><PONUMBER>PO 9</PONUMBER><CURRENCY>USD</CURRENCY><TOTAL>9</TOTAL><TRX_TOTAL>10</TRX_TOTAL>';
const SETUP = [
  success(
    '<userformatting><dateformat>/mdY</dateformat><gmtoffset>+00:00</gmtoffset><clock>24</clock></userformatting>',
  ),
  success('<financialSetup><baseCurrency>EUR</baseCurrency></financialSetup>'),
  rows('SODOCUMENTPARAMS', ['<DOCID>Sales Order</DOCID>']),
];
const documentOf = (lines: string, customer = 'N-41', head = HEAD): string =>
  success(
    `<SODOCUMENT>${head}<CUSTVENDID>${customer}</CUSTVENDID><SODOCUMENTENTRIES>${lines}</SODOCUMENTENTRIES></SODOCUMENT>`,
  );

function sceneWith(...answers: readonly string[]) {
  const scene = fakeGateway({
    answer: ({ bodies }, index) => {
      const setup = bodies.some(({ name }) => name === 'readUserFormatting') ? SETUP : [];
      return answerWith(answers[index] ?? '', ...setup);
    },
  });
  return { scene, erp: createSageIntacct(scene.ports) };
}

describe('an order with its lines', () => {
  it('is read by its record in one round trip, in the currency of the document', async () => {
    const { erp, scene } = sceneWith(
      documentOf(
        '<sodocumententry><LINE_NO>0</LINE_NO><ITEMID>ROPE--Rope 12 mm</ITEMID><ITEMDESC>Rope</ITEMDESC><QUANTITY>2</QUANTITY>' +
          '<UIQTY>2.50</UIQTY><PRICE>3</PRICE><TRX_PRICE>4.0</TRX_PRICE><VALUE>9</VALUE><TRX_VALUE>10</TRX_VALUE></sodocumententry>',
      ),
    );
    const document = await erp.readDocument(REF, 'order', { recordKey: '7', number: '' });
    expect(document).toEqual({
      kind: 'order',
      number: 'SO-1',
      date: '2026-08-04',
      state: 'Pending',
      poNumber: 'PO 9',
      total: { amount: '10', currency: 'USD' },
      lines: [
        {
          item: 'ROPE',
          description: 'Rope',
          quantity: '2.5',
          unitPrice: { amount: '4', currency: 'USD' },
          amount: { amount: '10', currency: 'USD' },
        },
      ],
    });
    expect(scene.requests).toHaveLength(1);
  });

  it('takes lines as companies write them: one, several or none, with fewer fields', async () => {
    const bare = '<SODOCUMENTENTRY><ITEMID>X</ITEMID><MEMO>As agreed</MEMO></SODOCUMENTENTRY>';
    const { erp } = sceneWith(documentOf(bare + bare), documentOf(''));
    const key = { recordKey: '7', number: '' };
    const several = await erp.readDocument(REF, 'order', key);
    expect(several.lines).toEqual([
      { item: 'X', description: 'As agreed', quantity: '', unitPrice: null, amount: null },
      { item: 'X', description: 'As agreed', quantity: '', unitPrice: null, amount: null },
    ]);
    expect((await erp.readDocument(REF, 'order', key)).lines).toEqual([]);
  });

  it.each([
    ['another customer', documentOf('', 'N-42')],
    ['another class', documentOf('', 'N-41', HEAD.replace('Sales Order', 'Sales Quote'))],
    ['nobody', success('')],
  ])('is not found where it is of %s', async (_, answer) => {
    const { erp } = sceneWith(answer);
    const call = erp.readDocument(REF, 'order', { recordKey: '7', number: 'SO-1' });
    await expect(call).rejects.toMatchObject({ code: 'ERP-NOT-FOUND', params: { number: 'SO-1' } });
  });

  it('says what may not be read', async () => {
    const { erp } = sceneWith(failure(errorXml('PL04000005', 'You do not have permission')));
    const call = erp.readDocument(REF, 'order', { recordKey: '7', number: '' });
    await expect(call).rejects.toMatchObject({ code: 'ERP-PERMISSION' });
  });
});
