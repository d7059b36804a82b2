import { toId18 } from './record-id';

/** What a Lightning address names. */
export type Place =
  | {
      readonly kind: 'record';
      /** 18 characters. */
      readonly id: string;
      /** API name of the object, null where the address leaves it out. */
      readonly object: string | null;
      readonly mode: 'view' | 'edit';
      /** Console apps: path of the workspace tab that holds this subtab. The record is the path's, never this one. */
      readonly workspace: string | null;
    }
  | { readonly kind: 'list'; readonly object: string; readonly filter: string }
  | { readonly kind: 'other' };

const OTHER: Place = { kind: 'other' };
const LIST = /^\/lightning(?:\/app\/[^/]+)?\/o\/([A-Za-z]\w*)\/list\/?$/;
const RECORD = /^\/lightning(?:\/app\/[^/]+)?\/r\/(?:([A-Za-z]\w*)\/)?([a-zA-Z0-9]+)\/(view|edit)\/?$/;
/** The form that Lightning used before 2018; bookmarks still carry it. */
const HASH_RECORD = /^#\/sObject\/([a-zA-Z0-9]+)\/(view|edit)\/?$/;

/** Reads an address by position: object names of 15 or 18 letters are legal and look like ids. */
export function placeOf(url: URL): Place {
  if (url.pathname === '/one/one.app') return hashPlace(url);
  const record = RECORD.exec(url.pathname);
  if (record) return recordPlace(record[2], record[1] ?? null, record[3], url.searchParams.get('ws'));
  const list = LIST.exec(url.pathname);
  if (!list?.[1]) return OTHER;
  return { kind: 'list', object: list[1], filter: url.searchParams.get('filterName') ?? '__Recent' };
}

function hashPlace(url: URL): Place {
  const record = HASH_RECORD.exec(url.hash);
  return record ? recordPlace(record[1], null, record[2], null) : OTHER;
}

function recordPlace(
  rawId: string | undefined,
  object: string | null,
  mode: string | undefined,
  workspace: string | null,
): Place {
  const id = toId18(rawId ?? '');
  if (id === null) return OTHER;
  return { kind: 'record', id, object, mode: mode === 'edit' ? 'edit' : 'view', workspace };
}
