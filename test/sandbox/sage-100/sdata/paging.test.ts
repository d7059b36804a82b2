import { describe, expect, it } from 'vitest';
import type { QualifiedElement } from '../../xml/qualified-element';
import { textOf } from '../web-service-client';
import { payloadsOf, SdataClient } from './sdata-client';

const SIZE = 47;
const TOTAL = SIZE + 13;

const links = (root: QualifiedElement): Record<string, string> =>
  Object.fromEntries(
    root.children
      .filter((one) => one.name === 'link')
      .map((one) => [one.attributes.rel ?? '', one.attributes.href ?? '']),
  );

describe('pages of a feed', () => {
  it('give every row once, in key order, through the next links', async () => {
    const client = new SdataClient({}, SIZE);
    const seen: string[] = [];
    let path: string | undefined = '/AR_Customer?count=25';
    while (path !== undefined) {
      const { root } = await client.get(path);
      seen.push(
        ...payloadsOf(root).map((one) => `${textOf(one, 'ARDivisionNo')};${textOf(one, 'CustomerNo')}`),
      );
      path = links(root).next;
    }
    expect(seen).toHaveLength(TOTAL);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('count from 1, link to first and last, and keep the where clause', async () => {
    const client = new SdataClient({}, SIZE);
    const { root } = await client.get("/AR_Customer?startIndex=21&where=ARDivisionNo ne '99'");
    const counts = ['totalResults', 'startIndex', 'itemsPerPage'].map((name) => textOf(root, name));
    expect(counts).toEqual([String(TOTAL), '21', '20']);
    const starts = Object.entries(links(root)).map(([rel, href]) => {
      const { searchParams } = new URL(href);
      expect(searchParams.get('where')).toBe("ARDivisionNo ne '99'");
      return [rel, searchParams.get('startIndex')];
    });
    expect(Object.fromEntries(starts)).toEqual({
      self: '21',
      first: '1',
      previous: '1',
      next: '41',
      last: '41',
    });
  });

  it('have no next at the end, no previous at the start, and a limit', async () => {
    const client = new SdataClient({ sdataMaxPage: 30 }, SIZE);
    const first = await client.get('/AR_Customer?count=5000');
    expect(payloadsOf(first.root)).toHaveLength(30);
    expect(Object.keys(links(first.root))).toEqual(['self', 'first', 'last', 'next']);
    const last = await client.get('/AR_Customer?count=30&startIndex=31');
    expect(Object.keys(links(last.root))).toEqual(['self', 'first', 'last', 'previous']);
    const beyond = await client.get('/AR_Customer?startIndex=900');
    expect([beyond.status, payloadsOf(beyond.root)]).toEqual([200, []]);
    expect(textOf((await client.get('/AR_Customer?count=0')).root, 'totalResults')).toBe(String(TOTAL));
  });
});
