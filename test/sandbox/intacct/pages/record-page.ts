import type { WireResponse } from '../../simulated-system';
import { COMPANY_ID } from '../company';
import type { CompanyState } from '../company-state';
import { resolveField } from '../query/field-path';
import { render } from '../query/values';
import { schema } from '../schema/schema';
import { readRecordToken } from '../store/record-url';
import type { Row } from '../store/row';
import { encodeEntities } from '../xml/entities';
import { invoiceTable } from './invoice-table';
import { layout } from './layout';

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

function fieldList(object: string, row: Row, state: CompanyState): string {
  const items = [...(schema.get(object)?.fields.values() ?? [])].flatMap((field) => {
    const path = resolveField(state.database, object, field.id);
    const value = path ? render(field, path.read(row), state.switches) : '';
    const embedded = field.id.includes('.') && !field.id.startsWith('DISPLAYCONTACT.');
    if (value === '' || embedded || field.id === 'RECORD_URL' || field.id.endsWith('KEY')) return [];
    return `<div><dt>${encodeEntities(field.label)}</dt><dd data-field="${field.id}">${encodeEntities(value)}</dd></div>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

function page(status: number, title: string, content: string): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: layout(title, COMPANY_ID, content),
  };
}
