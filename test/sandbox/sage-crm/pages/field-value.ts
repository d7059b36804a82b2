import type { Column } from '../schema/column';
import type { Value } from '../store/row';
import { choiceCaption } from './captions';
import type { Visit } from './visit';

/** What a person reads: captions for codes, titles for references, dates and numbers as the language writes them. */
export function shownValue(visit: Visit, column: Column, value: Value): string {
  if (value === null || value === '') return '';
  switch (column.type) {
    case 'selection':
      return choiceCaption(visit, column.family ?? column.name, value);
    case 'reference':
      return titleOf(visit, column.to ?? '', Number(value));
    case 'checkbox':
      return choiceCaption(visit, 'yesno', value);
    case 'datetime':
      return shownDate(visit, value);
    case 'numeric':
      return Number(value).toLocaleString(visit.site.switches.language, { minimumFractionDigits: 2 });
    default:
      return value;
  }
}

/** People and users are shown with both names. */
export function titleOf({ site }: Pick<Visit, 'site'>, table: string, id: number): string {
  const schema = site.schema.get(table);
  const row = schema && site.database.table(table).get(id);
  if (!schema || !row) return '';
  const first = row.get(`${schema.prefix}_firstname`);
  const last = row.get(`${schema.prefix}_lastname`) ?? row.get(schema.title) ?? '';
  return [first, last].filter(Boolean).join(' ');
}

function shownDate({ site }: Visit, value: string): string {
  const [date = '', time = ''] = value.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const shown = site.switches.language === 'de' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
  return /^0*:?0*:?0*$/.test(time) ? shown : `${shown} ${time.slice(0, 5)}`;
}
