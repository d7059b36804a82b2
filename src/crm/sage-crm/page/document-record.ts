import { readPageAddress, toRecordId } from '../page-address';
import { type NamedRecord, namedIn } from './named-record';
import { ENTITY_CELL, RECORD_CELL, TITLE_LINK, TOP_LINK } from './selectors';

/** Numbers of entities (not of keys): company, person. */
const COMPANY_ENTITY = '5';
const PERSON_ENTITY = '13';

/**
 * What the document says it is about: the hidden cells of the top content, then the link that the record's own title or
 * icon is. Null when it does not say. Other links of the top content may lead anywhere, a parent company for one.
 */
export function namedInDocument(page: Document): NamedRecord | null {
  return namedInCells(page) ?? firstNamed(page, TITLE_LINK);
}

/** The first company that the top content links to; '' for none. */
export function linkedCompany(page: Document): string {
  for (const link of page.querySelectorAll<HTMLAnchorElement>(TOP_LINK)) {
    const url = addressOf(link);
    if (url && toRecordId(readPageAddress(url).text('act')) === '200') {
      const id = toRecordId(readPageAddress(url).text('key1'));
      if (id !== '') return id;
    }
  }
  return '';
}

function namedInCells(page: Document): NamedRecord | null {
  const entity = toRecordId(page.querySelector(ENTITY_CELL)?.textContent ?? '');
  const id = toRecordId(page.querySelector(RECORD_CELL)?.textContent ?? '');
  if (entity === '' || id === '') return null;
  if (entity === COMPANY_ENTITY) return { kind: 'company', companyId: id };
  return { kind: entity === PERSON_ENTITY ? 'related' : 'other', companyId: '' };
}

function firstNamed(page: Document, selector: string): NamedRecord | null {
  for (const link of page.querySelectorAll<HTMLAnchorElement>(selector)) {
    const url = addressOf(link);
    const named = url && namedIn(url);
    if (named) return named;
  }
  return null;
}

/** Only http addresses count; *New* and the like are scripts. */
function addressOf(link: HTMLAnchorElement): URL | null {
  const url = URL.canParse(link.href) ? new URL(link.href) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
