import { html, type Raw } from '../../../html';
import type { Column } from '../../schema/column';
import type { Row } from '../../store/row';
import { word } from '../captions';
import { editField, fieldRows } from '../layout/field';
import type { Panel, StackPart } from '../layout/panel';
import type { Screen } from '../layout/screen';
import type { Parameters } from '../parameters';
import type { Visit } from '../visit';
import { columnsOf, customColumns, textIn } from './columns';
import { ADDRESS_FIELDS } from './company-panels';

const COMPANY_FIELDS = [
  'comp_name',
  'comp_type',
  'comp_status',
  'comp_website',
  'comp_source',
  'comp_secterr',
];
const PERSON_FIELDS = ['pers_salutation', 'pers_firstname', 'pers_lastname', 'pers_title'];

/** Controls whose names are not those of columns; the mixed case is the product's own. */
export const CONTACT_CONTROLS = {
  companyPhone: 'phon_numberbusiness',
  companyEmail: 'emai_emailaddressbusiness',
  personPhone: 'persPhon_NumberBusiness',
  personEmail: 'persEmai_EmailAddressBusiness',
} as const;

/** The form over company, address, person, phones and e-mails. */
export function entryPanels(visit: Visit, values: Parameters): readonly StackPart[] {
  const { companyPhone, companyEmail } = CONTACT_CONTROLS;
  const company = [...columnsOf(visit, 'company', COMPANY_FIELDS), ...customColumns(visit, 'company')];
  const cells = [
    ...company.map((column) => control(visit, values, column)),
    ...contactControls(visit, values, companyPhone, companyEmail),
  ];
  const address = columnsOf(visit, 'address', ADDRESS_FIELDS);
  return [
    { title: word(visit, 'Company'), content: fieldRows(cells) },
    'gap',
    personPanel(visit, values),
    'space',
    {
      title: word(visit, 'Address'),
      content: fieldRows(address.map((column) => control(visit, values, column))),
    },
    'gap',
  ];
}

export function personPanel(visit: Visit, values: Parameters): Panel {
  const { personPhone, personEmail } = CONTACT_CONTROLS;
  const cells = [
    ...columnsOf(visit, 'person', PERSON_FIELDS).map((column) => control(visit, values, column)),
    ...contactControls(visit, values, personPhone, personEmail),
  ];
  return { title: word(visit, 'Contact'), content: fieldRows(cells) };
}

function contactControls(visit: Visit, values: Parameters, phone: string, email: string): readonly Raw[] {
  return [
    ...columnsOf(visit, 'phone', ['phon_number']).map((column) => control(visit, values, column, phone)),
    ...columnsOf(visit, 'email', ['emai_emailaddress']).map((column) =>
      control(visit, values, column, email),
    ),
  ];
}

function control(visit: Visit, values: Parameters, column: Column, name = column.name): Raw {
  return editField(visit, { column, value: values.has(name) ? values.text(name) : null, name });
}

/** Tells the window that opened it what was made, then goes away. */
export function closingPopUp(_visit: Visit, company: Row): Screen {
  const name = textIn(company, 'comp_name');
  return {
    title: 'CRM - New Company',
    parts: [],
    content: html`<div id="PopupResult" data-close="Y" data-id="${String(company.id)}">${name}</div>`,
    buttons: [],
    popUp: true,
  };
}
