import { EMPTY_LINK } from '../../core/account-links';
import { type ErpLinkFields, formatExternalUid, linkStateOf, parseExternalUid } from '../../core/erp-link';

/** An ERP company, which has one line at most. */
export interface LineOwner {
  readonly erp: string;
  readonly company: string;
}

/**
 * The field for further links holds one line per ERP company: `externalUid|customerNo|integrationKey`. A reservation has
 * no record key yet (`erp:company:||key`). Lines that are not ours are left as they stand.
 */
export function linkOfLine(text: string, owner: LineOwner): ErpLinkFields {
  const line = linesOf(text).find((one) => isOf(one, owner));
  if (line === undefined) return EMPTY_LINK;
  const [externalUid = '', customerNo = '', integrationKey = ''] = line.split('|').map(decoded);
  return { customerNo, integrationKey, externalUid: isWhole(externalUid) ? externalUid : '' };
}

/** The links to customers, without reservations and without that of one company. */
export function linksOfLines(text: string, except: LineOwner | null): readonly ErpLinkFields[] {
  return linesOf(text).flatMap((line) => {
    const uid = parseExternalUid(decoded(line.split('|')[0] ?? ''));
    if (!uid || (except && isOf(line, except))) return [];
    return [linkOfLine(line, uid)];
  });
}

/** The text with the line of one company replaced, added or, for an empty link, taken away. */
export function withLine(text: string, owner: LineOwner, link: ErpLinkFields): string {
  const kept = linesOf(text).filter((line) => !isOf(line, owner));
  if (linkStateOf(link) === 'none') return kept.join('\n');
  const uid = link.externalUid || prefixOf(owner);
  return [...kept, [uid, link.customerNo, link.integrationKey].map(encoded).join('|')].join('\n');
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `erp:company:`, as an External UID begins. */
const prefixOf = ({ erp, company }: LineOwner): string => formatExternalUid({ erp, company, recordKey: '' });

const isOf = (line: string, owner: LineOwner): boolean =>
  decoded(line.split('|')[0] ?? '')
    .toLowerCase()
    .startsWith(prefixOf(owner).toLowerCase());

const isWhole = (uid: string): boolean => !uid.endsWith(':');

const encoded = (part: string): string => part.replaceAll(/[%|\r\n]/g, (one) => encodeURIComponent(one));

const decoded = (part: string): string =>
  part.replaceAll(/%(?:7C|0D|0A)/gi, (one) => decodeURIComponent(one)).replaceAll('%25', '%');
