import type { WireResponse } from '../../simulated-system';
import { encodeEntities } from '../../xml/entities';
import { COMPANY_ID } from '../company';
import type { CompanyState } from '../company-state';
import { resolveField } from '../query/field-path';
import { render } from '../query/values';
import type { FieldSchema } from '../schema/object-schema';
import { schema } from '../schema/schema';
import { readRecordToken } from '../store/record-url';
import type { Row } from '../store/row';
import { invoiceTable } from './invoice-table';
import { layout } from './layout';

/** Keys, and what means nothing to people. */
const HIDDEN = /KEY$|^RECORD_URL$|^TERMVALUE$|^ENTITY$/;

/** The product's own page of a record, where RECORD_URL leads. No sign-in is asked for in this simulation. */
export function recordPage(url: URL, state: CompanyState): WireResponse {
  const token = readRecordToken(url.searchParams.get('.r') ?? '');
  const row =
    token && schema.has(token.object) ? state.database.table(token.object).get(token.recordNo) : undefined;
  if (!token || !row)
    return page(404, 'Record not found', '<p>The record does not exist or was deleted.</p>');
  const definition = schema.get(token.object);
  const name = row.get('NAME') || row.get(definition?.naturalKey ?? '');
  const key = row.get(definition?.naturalKey ?? '');
  const heading = `<h1>${encodeEntities(name)}</h1><p class="key">${encodeEntities(`${definition?.label} ${key}`)}</p>`;
  const invoices = token.object === 'CUSTOMER' ? invoiceTable(row, state) : '';
  return page(200, `${key} ${name}`, `${heading}${fieldList(token.object, row, state)}${invoices}`);
}

/** The fields that hold something: the record's own, then those of its display contact. */
function fieldList(object: string, row: Row, state: CompanyState): string {
  const fields = [...(schema.get(object)?.fields.values() ?? [])];
  const own = fields.filter((field) => !field.id.includes('.') && !HIDDEN.test(field.id));
  const contact = fields.filter((field) => field.id.startsWith('DISPLAYCONTACT.'));
  const list = (some: readonly FieldSchema[]): string =>
    `<dl>${some.map((field) => item(object, field, row, state)).join('')}</dl>`;
  return contact.length > 0 ? `${list(own)}<h2>Contact</h2>${list(contact)}` : list(own);
}

function item(object: string, field: FieldSchema, row: Row, state: CompanyState): string {
  const value = resolveField(state.database, object, field.id)?.read(row) ?? '';
  if (value === '') return '';
  const shown = encodeEntities(render(field, value, state.switches));
  return `<div><dt>${encodeEntities(field.label)}</dt><dd data-field="${field.id}">${shown}</dd></div>`;
}

function page(status: number, title: string, content: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: layout(title, COMPANY_ID, content),
  };
}
