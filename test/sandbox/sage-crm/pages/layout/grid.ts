import { html, joined, type Raw } from '../../../html';

export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Raw[])[];
  readonly empty: string;
}

/** A list, its rows in two alternating looks. */
export function grid({ columns, rows, empty }: Grid): Raw {
  const heads = columns.map((caption) => html`<td class="GRIDHEAD">${caption}</td>`);
  const body = rows.map((cells, at) => gridRow(cells, at % 2 === 0 ? 'ROW1' : 'ROW2'));
  const nothing = html`<tr><td class="ROW1" colspan="${String(columns.length)}">${empty}</td></tr>`;
  return html`<table class="CONTENTGRID" width="100%" border="0" cellspacing="0" cellpadding="2"><tbody><tr class="GridHeader">${joined(heads)}</tr>${body.length > 0 ? joined(body) : nothing}</tbody></table>`;
}

function gridRow(cells: readonly Raw[], look: string): Raw {
  return html`<tr class="${look}">${joined(cells.map((cell) => html`<td class="${look}">${cell}</td>`))}</tr>`;
}
