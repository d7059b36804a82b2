import { html } from '../../html';
import { titleOf } from './field-value';
import type { Visit } from './visit';

/**
 * What a customer's own page puts in place of the native top content: other words around the record. `Ids=Y` keeps the
 * hidden cells and the link; without it nothing of the record's number is left there.
 */
export function replacedTopContent(visit: Visit): string {
  const { parameters, site, user } = visit;
  const [entityId, recordId] = [parameters.number('Entity'), parameters.number('Record')];
  const table = [...site.schema.values()].find((one) => entityId > 0 && one.entityId === entityId);
  const row = table && site.records.read(table.name, recordId, user);
  if (!table || !row) return '';
  const cells =
    parameters.text('Ids') === 'Y'
      ? html`<td id="FavEntityId" style="display:none">${String(entityId)}</td><td id="FavRecordId" style="display:none">${String(recordId)}</td>`
      : html``;
  return html`<table class="TOPBODY"><tbody><tr><td class="TOPHEADING"><img alt="" src="/${site.install}/Themes/img/ergonomic/Icons/company.png"></td>${cells}<td class="TOPCAPTION">Northwind:</td><td class="TOPHEADING">${titleOf(visit, table.name, recordId)}</td></tr></tbody></table>`
    .markup;
}
