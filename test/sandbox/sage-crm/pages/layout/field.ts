import { html, joined, type Raw } from '../../../html';
import type { Column } from '../../schema/column';
import type { Value } from '../../store/row';
import { columnCaption } from '../captions';
import { shownValue } from '../field-value';
import { picture } from '../links';
import type { Visit } from '../visit';
import { fieldControl } from './control';

export interface FieldCell {
  readonly column: Column;
  readonly value: Value;
  /** Name of the control where it is not the column's, as in forms over several tables. */
  readonly name?: string;
  /** Where the value leads to in view mode. */
  readonly href?: string;
}

/** Type numbers of controls, as the hidden inputs carry them. */
const ENTRY_TYPES: Readonly<Partial<Record<Column['type'], string>>> = { checkbox: '45', numeric: '51' };

/** Caption above value, in one cell. */
export function viewField(visit: Visit, { column, value, href }: FieldCell): Raw {
  const shown = shownValue(visit, column, value);
  const content = shown === '' ? html`&nbsp;` : linked(column, shown, href);
  return html`<td valign="top"><span id="_Capt${column.name}" class="VIEWBOXCAPTION">${columnCaption(visit, column)}:</span><br><span id="_Data${column.name}" class="VIEWBOX">${content}</span>${hiddenValue(column, value)}</td>`;
}

export function editField(visit: Visit, field: FieldCell): Raw {
  const { column } = field;
  const name = field.name ?? column.name;
  const required = column.required
    ? html`<img src="${picture(visit, 'Icons/Required.gif')}" alt="*" title="Required" hspace="0" border="0" align="TOP">`
    : html``;
  return html`<td valign="top"><span id="_Capt${name}" class="VIEWBOXCAPTION">${columnCaption(visit, column)}:</span><br><span id="_Data${name}" class="EDITBOX">${fieldControl(visit, { ...field, name })}${required}</span></td>`;
}

/** Cells side by side, so many in a row. */
export function fieldRows(cells: readonly Raw[], perRow = 4): Raw {
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) =>
    cells.slice(row * perRow, (row + 1) * perRow),
  );
  return html`<table class="CONTENT" width="100%"><tbody>${joined(rows.map((row) => html`<tr>${joined(row)}</tr>`))}</tbody></table>`;
}

/** The raw value; only controls that scripts have to tell apart have an id there. */
function hiddenValue(column: Column, value: Value): Raw {
  const type = ENTRY_TYPES[column.type];
  const name = `_HIDDEN${column.name}`;
  return type === undefined
    ? html`<input type="hidden" name="${name}" value="${value ?? ''}">`
    : html`<input type="hidden" name="${name}" id="${name}" entrytype="${type}" value="${value ?? ''}">`;
}

function linked(column: Column, shown: string, href: string | undefined): Raw {
  if (href !== undefined) return html`<a href="${href}">${shown}</a>`;
  if (column.name.endsWith('_website')) {
    const target = /^https?:\/\//i.test(shown) ? shown : `http://${shown}`;
    return html`<a class="WEBLINK" href="${target}" target="_blank" rel="noopener">${shown}</a>`;
  }
  if (column.name.endsWith('emailaddress')) {
    return html`<a class="EMAILLINK" href="mailto:${shown}">${shown}</a>`;
  }
  return html`${shown}`;
}
