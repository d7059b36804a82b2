import { type ErpLinkFields, linkStateOf } from '../../core/erp-link';

const FREE = 'free ';
const HELD = 'held ';

/**
 * The version of a reading: the row's entity tag, and whether the link was free when it was read. So a reservation
 * needs no second look at a record that was free and has not changed, and always takes one at any other.
 */
export function toVersion(etag: string, link: ErpLinkFields): string {
  if (etag === '') return '';
  return (linkStateOf(link) === 'none' ? FREE : HELD) + etag;
}

/** The entity tag of a record that was free; null when it must be read (again) first. */
export const freeTag = (version: string): string | null =>
  version.startsWith(FREE) ? version.slice(FREE.length) : null;

/**
 * The `If-Match` header for a tag. Salesforce adds `--gzip` to the tags of compressed answers and documents sending
 * both forms.
 */
export function ifMatch(etag: string): Record<string, string> {
  if (etag === '') return {};
  const plain = etag.replace(/--?gzip"$/, '"');
  return { 'if-match': plain === etag ? etag : `${etag}, ${plain}` };
}
