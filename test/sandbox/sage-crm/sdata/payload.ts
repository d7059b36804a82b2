import { element, type XmlElement } from '../../xml/element';
import type { Source } from '../query/source';
import type { Row } from '../store/row';

export const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:sdata': 'http://schemas.sage.com/sdata/2008/1',
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
  'xmlns:crm': 'http://schemas.sage.com/sagecrm/2009',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** A record inside an entry; columns without a value are nil. */
export function payloadOf(row: Row, source: Source, children: readonly XmlElement[] = []): XmlElement {
  const fields = [...source.columns.keys()].map((column) => {
    const value = row.get(column);
    return value === null
      ? element(`crm:${column}`, '', { 'xsi:nil': 'true' })
      : element(`crm:${column}`, printable(value));
  });
  return element(`crm:${source.name}`, [...fields, ...children], { 'sdata:key': String(row.id) });
}

/** XML has no place for control characters, which stored text may have. */
export function printable(text: string): string {
  return [...text].filter((one) => one >= ' ' || '\t\n\r'.includes(one)).join('');
}
