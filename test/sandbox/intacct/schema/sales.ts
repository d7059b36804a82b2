import { owner, recordNo, status } from './common-fields';
import { computed, defineObject, enumeration, field, relation, texts } from './define-object';
import type { ObjectSchema } from './object-schema';

const STATES = [
  { word: 'Submitted', code: 'S' },
  { word: 'Approved', code: 'A' },
  { word: 'Partially Approved', code: 'X' },
  { word: 'Declined', code: 'R' },
  { word: 'Draft', code: 'I' },
  { word: 'Pending', code: 'O' },
  { word: 'Closed', code: 'D' },
  { word: 'In Progress', code: 'G' },
  { word: 'Converted', code: 'C' },
  { word: 'Partially Converted', code: 'P' },
];
const CLASSES = ['Quote', 'Order', 'List', 'Invoice', 'Adjustment'].map((word) => ({ word, code: word }));

const document = defineObject({
  name: 'SODOCUMENT',
  label: 'Order Entry Transaction',
  naturalKey: 'DOCID',
  relations: [relation('CUSTOMER', 'CUSTOMER', 'CUSTREC'), relation('ARINVOICE', 'ARINVOICE', 'PRRECORDKEY')],
  fields: [
    recordNo(),
    ...texts(
      'DOCID DOCNO DOCPARID CREATEDFROM CUSTVENDID CUSTVENDNAME PONUMBER CURRENCY BASECURR MESSAGE CONTRACTID',
    ),
    ...texts('TERM.NAME PRINTED BACKORDER'),
    enumeration('STATE', STATES),
    ...computed('INTEGER', 'CUSTREC PRRECORDKEY'),
    ...['WHENCREATED', 'WHENDUE', 'WHENPOSTED'].map((id) => field(id, 'DATE')),
    ...computed('CURRENCY', 'SUBTOTAL TOTAL TRX_SUBTOTAL TRX_TOTAL TRX_TOTALPAID'),
    ...computed('TIMESTAMP', 'AUWHENCREATED WHENMODIFIED'),
    ...owner(),
  ],
});

/** Read with its document only: it is no object that a company lists. Amounts stand there as entered and in base units. */
const line = defineObject({
  name: 'SODOCUMENTENTRY',
  label: 'Order Entry Transaction Detail',
  naturalKey: 'RECORDNO',
  relations: [relation('SODOCUMENT', 'SODOCUMENT', 'DOCHDRNO')],
  fields: [
    recordNo(),
    ...computed('INTEGER', 'DOCHDRNO LINE_NO'),
    ...texts('DOCHDRID ITEMID ITEMNAME ITEMDESC UNIT MEMO'),
    ...computed('DECIMAL', 'QUANTITY UIQTY'),
    ...computed('CURRENCY', 'PRICE UIPRICE TRX_PRICE VALUE UIVALUE TRX_VALUE'),
    ...owner(),
  ],
});

const definition = defineObject({
  name: 'SODOCUMENTPARAMS',
  label: 'Order Entry Transaction Definition',
  naturalKey: 'DOCID',
  fields: [recordNo(), ...texts('DOCID DESCRIPTION'), enumeration('DOCCLASS', CLASSES), status(), ...owner()],
});

export const salesObjects: readonly ObjectSchema[] = [document, line, definition];
