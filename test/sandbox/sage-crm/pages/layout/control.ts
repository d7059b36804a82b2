import { html, joined, type Raw } from '../../../html';
import type { Column } from '../../schema/column';
import { choiceCaption } from '../captions';
import { titleOf } from '../field-value';
import type { Visit } from '../visit';
import type { FieldCell } from './field';

const CURRENCIES: readonly (readonly [number: string, symbol: string])[] = [
  ['1', 'GBP'],
  ['2', 'EUR'],
  ['3', 'USD'],
];

type NamedCell = FieldCell & { readonly name: string };

/** The control of a field, by the type of its column. */
export function fieldControl(visit: Visit, cell: NamedCell): Raw {
  const { column, name } = cell;
  const value = cell.value ?? '';
  switch (column.type) {
    case 'selection':
      return choices(visit, cell, value);
    case 'checkbox':
      return checkbox(name, value);
    case 'reference':
      return reference(visit, column, name, value);
    case 'numeric':
      return currency(name, value);
    case 'longtext':
      return html`<textarea class="EDIT" name="${name}" id="${name}" rows="4" cols="60">${value}</textarea>`;
    default:
      return html`<input type="text" class="EDIT" name="${name}" id="${name}" value="${value}" maxlength="${String(column.length ?? 255)}" size="${String(Math.min(column.length ?? 30, 30))}">`;
  }
}

/** A code that the selection does not have stays where it is, as dirty data does. */
function choices(visit: Visit, { column, name }: NamedCell, value: string): Raw {
  const family = column.family ?? column.name;
  const codes = visit.site.choices(family).map((one) => one.code);
  const all = value === '' || codes.includes(value) ? codes : [...codes, value];
  return select(name, value, [
    ['', '--None--'],
    ...all.map((code) => [code, choiceCaption(visit, family, code)] as const),
  ]);
}

function select(name: string, value: string, options: readonly (readonly [string, string])[]): Raw {
  const items = options.map(([code, caption]) =>
    code === value
      ? html`<option value="${code}" selected>${caption}</option>`
      : html`<option value="${code}">${caption}</option>`,
  );
  return html`<select class="EDIT" size="1" name="${name}" id="${name}">${joined(items)}</select>`;
}

/** The box itself has a name of its own; what counts is the hidden Y or nothing that follows it. */
function checkbox(name: string, value: string): Raw {
  const box =
    value === 'Y'
      ? html`<input type="checkbox" class="EDIT" name="_ID${name}" id="_ID${name}" data-for="${name}" checked>`
      : html`<input type="checkbox" class="EDIT" name="_ID${name}" id="_ID${name}" data-for="${name}">`;
  return html`${box}<input type="hidden" name="${name}" id="${name}" value="${value === 'Y' ? 'Y' : 'N'}">`;
}

/** A search-select: text to look at, hidden id to post. */
function reference(visit: Visit, column: Column, name: string, value: string): Raw {
  const table = column.to ?? '';
  if (table === 'users' || table === 'territories') {
    const rows = [...visit.site.database.table(table).rows()];
    return select(name, value, [
      ['', '--None--'],
      ...rows.map(({ id }) => [String(id), titleOf(visit, table, id)] as const),
    ]);
  }
  return html`<input type="text" class="EDIT" name="${name}TEXT" id="${name}TEXT" value="${titleOf(visit, table, Number(value))}" readonly><input type="hidden" name="${name}" id="${name}" value="${value}"><a id="SearchSmallAdv${name}" class="er_buttonItemImg" href="javascript:void(0);" title="Search">&#8981;</a>`;
}

function currency(name: string, value: string): Raw {
  return html`<input type="text" class="EDIT" name="${name}" id="${name}" value="${value}" size="15"> ${select(`${name}_CID`, '2', CURRENCIES)}`;
}
