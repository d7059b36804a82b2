import type { WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import type { Row } from '../store/row';
import { SDATA } from './diagnosis';
import { type EntryContext, entryElement } from './entry';
import { type Page, pageLinks } from './paging';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:sdata': SDATA,
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
  'xmlns:http': 'http://schemas.sage.com/sdata/http/2008/1',
};

/** A page of rows as an Atom feed. */
export function feedResponse(
  rows: readonly Row[],
  total: number,
  page: Page,
  url: URL,
  context: EntryContext,
): WireResponse {
  const links = pageLinks(url, page, total).map(([rel, href]) =>
    element('link', '', { rel, type: 'application/atom+xml; type=feed', href }),
  );
  const feed = element(
    'feed',
    [
      element('author', [element('name', 'Sage 100')]),
      element('category', '', { term: context.name, label: context.name }),
      element('generator', 'Sage 100 SData Provider'),
      element('id', context.address),
      element('title', context.name),
      element('updated', context.updated),
      ...links,
      element('opensearch:totalResults', total),
      element('opensearch:startIndex', page.startIndex),
      element('opensearch:itemsPerPage', page.count),
      ...rows.map((row) => entryElement(row, context)),
    ],
    NAMESPACES,
  );
  return atom(200, feed, 'feed');
}

/** One row as an entry document. */
export function entryResponse(status: number, row: Row, context: EntryContext): WireResponse {
  const entry = entryElement(row, context);
  return atom(status, { ...entry, attributes: NAMESPACES }, 'entry');
}

function atom(status: number, document: XmlElement, type: 'feed' | 'entry'): WireResponse {
  return {
    status,
    headers: {
      'content-type': `application/atom+xml; type=${type}; charset=utf-8`,
      server: 'Microsoft-IIS/10.0',
    },
    body: writeXml(document, false),
  };
}
