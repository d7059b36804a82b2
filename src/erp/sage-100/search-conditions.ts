import { distinctiveWords } from '../../core/company-name';
import type { CustomerProbe } from '../contract';
import { quoted } from './sdata';

/** A condition on AR_Customer, and plainer ones for providers that refuse it. */
export type Condition = readonly string[];

/** Texts are compared as they are written, so they are asked for as people may have written them. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const capitalised = lower.replaceAll(/(?<![\p{L}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([text, lower, capitalised, text.toUpperCase()])];
}

const equal = (column: string, value: string): readonly Condition[] =>
  value === ''
    ? []
    : [
        [
          spellings(value)
            .map((text) => `${column} eq ${quoted(text)}`)
            .join(' or '),
        ],
      ];

/** Wildcards of a typed text would match everything. Without functions, the usual spellings; without `like`, beginnings. */
function like(column: string, text: string): readonly Condition[] {
  const literal = text.replaceAll(/[%_]/g, ' ').trim();
  if (literal === '') return [];
  const all = spellings(literal);
  const within = all.map((one) => `${column} like ${quoted(`%${one}%`)}`);
  const begins = all.map((one) => `(${column} ge ${quoted(one)} and ${column} lt ${quoted(`${one}~`)})`);
  const folded = `lower(${column}) like ${quoted(`%${literal.toLowerCase()}%`)}`;
  return [[folded, within.join(' or '), begins.join(' or ')]];
}

/** What a typed text may be. */
export const searchConditions = (text: string): readonly Condition[] => [
  ...like('CustomerName', text),
  ...like('CustomerNo', text.toUpperCase().replace(/^\d\d-/, '')),
  ...(text.includes('@') ? equal('EmailAddress', text) : []),
  ...phoneCondition(text),
  ...equal('ZipCode', text),
];

/** What somebody may share with the probe; strongest evidence first, so that it survives the cut. */
export function probeConditions({
  number,
  name,
  email,
  domain,
  phone,
  postalCode,
}: CustomerProbe): readonly Condition[] {
  const [word = ''] = distinctiveWords(name);
  return [
    ...equal('CustomerNo', number),
    ...equal('CustomerName', name),
    ...like('CustomerName', word),
    ...equal('EmailAddress', email),
    ...(domain === '' ? [] : like('EmailAddress', `@${domain}`)),
    ...phoneCondition(phone),
    ...equal('ZipCode', postalCode),
  ];
}

/** The last seven digits, whatever stands between the two groups of them. */
function phoneCondition(phone: string): readonly Condition[] {
  const digits = /^[\d\s()+./x-]+$/i.test(phone) ? phone.replaceAll(/\D/g, '').slice(-7) : '';
  if (digits.length < 7) return [];
  const within = `TelephoneNo like ${quoted(`%${digits.slice(0, 3)}%${digits.slice(3)}%`)}`;
  return [[within, `TelephoneNo eq ${quoted(phone)}`]];
}
