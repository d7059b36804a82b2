import type { Switches } from '../switches';
import { SdataError } from './diagnosis';

/** A page of a feed; `startIndex` counts from 1. */
export interface Page {
  readonly startIndex: number;
  readonly count: number;
}

/** The page that was asked for. @throws SdataError for a number that is none */
export function readPage(query: URLSearchParams, { sdataPage, sdataMaxPage }: Switches): Page {
  return {
    startIndex: Math.max(1, whole(query, 'startIndex', 1)),
    count: Math.min(whole(query, 'count', sdataPage), sdataMaxPage),
  };
}

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text)) throw new SdataError(400, 'BadQueryParameter', `${name} is not a number: ${text}`);
  return Number(text);
}

/** Links to the pages of a feed, by relation. There is no next after the last and no previous before the first. */
export function pageLinks(
  url: URL,
  { startIndex, count }: Page,
  total: number,
): [rel: string, href: string][] {
  const step = Math.max(count, 1);
  const last = Math.max(1, Math.floor((total - 1) / step) * step + 1);
  const at = (start: number): string => {
    const target = new URL(url);
    target.searchParams.set('startIndex', String(start));
    target.searchParams.set('count', String(count));
    return target.href;
  };
  const links: [string, string][] = [
    ['self', at(startIndex)],
    ['first', at(1)],
    ['last', at(last)],
  ];
  if (count > 0 && startIndex + count <= total) links.push(['next', at(startIndex + count)]);
  if (startIndex > 1) links.push(['previous', at(Math.max(1, startIndex - step))]);
  return links;
}
