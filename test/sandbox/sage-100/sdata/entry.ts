import { element, type XmlElement } from '../../xml/element';
import { keyOf, type Row, value } from '../store/row';
import type { Switches } from '../switches';
import type { TableColumn } from './column';
import type { SdataTable } from './sdata-table';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const PROVIDER = 'Sage 100';

/** What an entry needs to know of its feed. */
export interface EntryContext {
  readonly name: string;
  readonly table: SdataTable;
  /** Address of the table, without a query. */
  readonly address: string;
  readonly switches: Switches;
  readonly updated: string;
}

/** One row as an Atom entry; its payload is in no namespace. */
export function entryElement(row: Row, context: EntryContext): XmlElement {
  const key = keyOf(row, context.table.key);
  const address = `${context.address}(${encodeURIComponent(key).replaceAll('%3B', ';')})`;
  return element('entry', [
    element('author', [element('name', PROVIDER)]),
    element('id', address),
    element('title', `${context.name}(${key})`),
    element('updated', context.updated),
    element('http:httpStatus', '200'),
    element('link', '', {
      rel: 'self',
      type: 'application/atom+xml; type=entry',
      href: address,
    }),
    element('sdata:payload', [payload(row, key, address, context)]),
  ]);
}

function payload(
  row: Row,
  key: string,
  address: string,
  { name, table, switches }: EntryContext,
): XmlElement {
  return element(
    name,
    table.columns.map((column) => columnElement(column, value(row, column.name), switches)),
    { xmlns: '', 'xmlns:xsi': INSTANCE, 'sdata:key': key, 'sdata:uri': address },
  );
}

function columnElement({ name, type }: TableColumn, raw: string, switches: Switches): XmlElement {
  if (raw === '') return type === 'decimal' ? element(name, '0') : element(name, '', { 'xsi:nil': 'true' });
  if (type === 'date') return element(name, dateText(raw, switches));
  return element(name, type === 'time' ? timeText(raw, switches) : raw);
}

function dateText(date: string, { sdataDates }: Switches): string {
  if (sdataDates === 'compact') return date.slice(0, 10).replaceAll('-', '');
  return sdataDates === 'dateTime' ? `${date.slice(0, 10)}T00:00:00` : date.slice(0, 10);
}

/** Hours with five decimals, as the product keeps times, or a clock. */
function timeText(clock: string, { sdataTimes }: Switches): string {
  if (sdataTimes === 'clock') return clock;
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return (hours + minutes / 60 + seconds / 3600).toFixed(5).padStart(8, '0');
}
