import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  equals,
  holds,
  odataSearch,
  odataText,
  readODataPage,
  rowsIn,
  type TextDialect,
  textIn,
} from './odata';

/** Reads one literal as the grammar of OData has it, and what follows it. */
function readLiteral(text: string): { readonly value: string; readonly rest: string } {
  let value = '';
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] !== "'") value += text[at];
    else if (text[at + 1] === "'") {
      value += "'";
      at += 1;
    } else return { value, rest: text.slice(at + 1) };
  }
  throw new SyntaxError('unclosed');
}

describe('literals', () => {
  it('mean what they were made of, and end where they should', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLiteral(`${odataText(text)} or true`)).toEqual({ value: text, rest: ' or true' });
      }),
    );
  });

  it('survive the way through an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const filter = equals('CustomerName', text);
        const url = new URL(`http://erp.example/AR${odataSearch({ filter, top: 1 })}`);
        expect(url.searchParams.get('$filter')).toBe(filter);
        expect(url.searchParams.get('$top')).toBe('1');
        expect([...url.searchParams.keys()]).toHaveLength(2);
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('filters', () => {
  it('leave out what is empty and keep `or` together', () => {
    expect(allOf('a eq 1', '', anyOf('b eq 2', 'c eq 3'))).toBe('a eq 1 and (b eq 2 or c eq 3)');
    expect(anyOf('', 'b eq 2')).toBe('b eq 2');
    expect(allOf('', anyOf())).toBe('');
  });

  it.each<[TextDialect, string]>([
    ['contains', "contains(Name,'O''B')"],
    ['substringof', "substringof('O''B',Name)"],
    ['startswith', "startswith(Name,'O''B')"],
  ])('ask for a part of a text with %s', (dialect, expected) => {
    expect(holds(dialect, 'Name', "O'B")).toBe(expected);
  });

  it('can hold half a letter, as it is typed', () => {
    expect(odataSearch({ filter: equals('A', 'x\uD83D') })).toContain('%EF%BF%BD');
  });

  it('build nothing out of nothing', () => {
    expect(odataSearch({})).toBe('');
    expect(odataSearch({ skip: 100, count: true, select: ['A', 'B'] })).toBe(
      '?$select=A,B&$skip=100&$count=true',
    );
  });
});

describe('pages', () => {
  it('are read with v4 and with v3 annotations', () => {
    const rows = [{ A: 1 }];
    const link = 'http://erp01.internal/AR/X?$filter=a%20eq%20%27$skip=7%27&$skip=100';
    expect(readODataPage({ '@odata.count': 3, value: rows, '@odata.nextLink': link })).toEqual({
      rows,
      count: 3,
      nextSkip: 100,
    });
    const encoded = 'http://erp01/AR/X?%24skip=100';
    expect(readODataPage({ 'odata.count': '3', value: rows, 'odata.nextLink': encoded })).toEqual({
      rows,
      count: 3,
      nextSkip: 100,
    });
  });

  it('may be the last, and uncounted', () => {
    expect(readODataPage({ value: [{ A: 1 }, null, 'x'] })).toEqual({
      rows: [{ A: 1 }],
      count: null,
      nextSkip: null,
    });
  });

  it('are nothing else', () => {
    expect([undefined, null, 'x', 3, [], { A: 1 }].filter((json) => readODataPage(json) !== null)).toEqual(
      [],
    );
  });

  it('never fail on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readODataPage(json)));
  });
});

describe('properties', () => {
  it('are text, by the first name that is there', () => {
    const row = { A: null, B: ' x ', C: 12.5, D: false, E: { F: 1 }, G: [{ H: 1 }, 3] };
    expect(textIn(row, 'A', 'B')).toBe('x');
    expect([textIn(row, 'C'), textIn(row, 'D'), textIn(row, 'E'), textIn(row, 'Z')]).toEqual([
      '12.5',
      'false',
      '',
      '',
    ]);
    expect([rowsIn(row, 'G'), rowsIn(row, 'B')]).toEqual([[{ H: 1 }], []]);
  });
});
