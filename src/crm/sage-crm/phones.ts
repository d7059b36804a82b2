import { type Row, textIn } from './row';

/** A phone or e-mail of the company, or of one of its people, with the type that its link says. */
export interface Typed {
  /** Id of the person; '' for the company's own. */
  readonly person: string;
  readonly type: string;
  readonly row: Row;
}

/** Types of a fresh installation. Captions change (Fax reads "Alternative" since 2021 R2), codes do not. */
const STANDARD = {
  phone: ['Business', 'Fax', 'Modem', 'Toll_Free'],
  email: ['Business', 'Sales', 'Support'],
} as const;

/** What a mapping can draw on beside the columns: numbers and addresses by type. */
export const TYPED_FIELDS: readonly string[] = [
  ...STANDARD.phone.map((type) => nameOf('phone', type)),
  ...STANDARD.email.map((type) => nameOf('email', type)),
];

export function typedFields(phones: readonly Typed[], emails: readonly Typed[]): Row {
  return {
    ...Object.fromEntries(TYPED_FIELDS.map((name) => [name, ''])),
    ...Object.fromEntries(phones.map(({ type }) => [nameOf('phone', type), phoneOf(phones, type)])),
    ...Object.fromEntries(emails.map(({ type }) => [nameOf('email', type), emailOf(emails, type)])),
  };
}

/** The first of a type, as one text; '' for none. */
export const phoneOf = (phones: readonly Typed[], type: string): string =>
  ['phon_countrycode', 'phon_areacode', 'phon_number']
    .map((part) => textIn(ofType(phones, type), part).trim())
    .filter(Boolean)
    .join(' ');

export const emailOf = (emails: readonly Typed[], type: string): string =>
  textIn(ofType(emails, type), 'emai_emailaddress');

const ofType = (all: readonly Typed[], type: string): Row =>
  all.find((one) => one.type.toLowerCase() === type.toLowerCase())?.row ?? {};

function nameOf(kind: keyof typeof STANDARD, type: string): string {
  return `${kind}_${type.toLowerCase()}`;
}
