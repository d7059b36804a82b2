import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { flatRows, type RowShape, rowsInTree } from './row-shape';
import { readXml } from './xml';
import { descend, element, type XmlElement } from './xml-element';
import { readXmlRows } from './xml-rows';
import { writeXml } from './xml-writer';

type Cells = [string, string][];

const CELLS: RowShape<Cells> = {
  element: 'ROW',
  begin: () => [],
  cell: (row, name, text) => void row.push([name, text]),
};

const refused = (text: string, limits?: Parameters<typeof readXmlRows>[2]) => {
  try {
    return readXmlRows(text, CELLS, limits);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

const rowsUnder = (text: string, ...path: readonly string[]) => {
  const { root, rowsOf } = readXmlRows(text, flatRows('CUSTOMER'));
  return rowsOf.get(descend(root, ...path) as XmlElement);
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' a\r\nb ', ']]>', '&amp;'),
);
const name = fc.constantFrom('a', 'B', 'row', 'x:Row', 'C.D', 'é', 'toString');
const attributes = fc.dictionary(fc.constantFrom('x', 'list-type', 'ns:y'), text, { maxKeys: 2 });
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({ name, attributes, children: fc.constant([]), text }),
    fc.record({
      name,
      attributes,
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      text: fc.constant(''),
    }),
  ),
}));
const document = fc.array(tree, { maxLength: 4 }).map((children) => writeXml(element('response', children)));

describe('readXmlRows', () => {
  it('gives rows by the element that held them, and the rest as a tree', () => {
    const page =
      '<?xml version="1.0"?><response><status>ok</status><result><data total="2"><customer><ID>1</ID><N.A>x &amp; y</N.A></customer>' +
      '<CUSTOMER><ID> 2 </ID><N><A>z</A></N></CUSTOMER></data></result></response>';
    const { root, rowsOf } = readXmlRows(page, flatRows('CUSTOMER'));
    const data = descend(root, 'result', 'data');
    expect(data).toMatchObject({ attributes: { total: '2' }, children: [], text: '' });
    expect(descend(root, 'status')?.text).toBe('ok');
    expect([...rowsOf.keys()]).toEqual([data]);
    expect(rowsOf.get(data as XmlElement)).toEqual([
      { ID: '1', 'N.A': 'x & y' },
      { ID: '2', 'N.A': 'z' },
    ]);
  });

  it('decodes references once and leaves CDATA alone', () => {
    expect(
      rowsUnder('<r><CUSTOMER><A>&amp;lt;&#039;&#x1F600;<![CDATA[&lt;]]></A><B/></CUSTOMER></r>'),
    ).toEqual([{ A: "&lt;'😀&lt;", B: '' }]);
  });

  it('takes prefixes off, and an element of the same name inside a row as part of it', () => {
    const page = '<s:list><t:Row><t:row><t:a>1</t:a></t:row><t:row><t:a>2</t:a></t:row></t:Row></s:list>';
    const [rows] = readXmlRows(page, CELLS).rowsOf.values();
    expect(rows).toEqual([
      [
        ['ROW.A', '1'],
        ['ROW.A', '2'],
      ],
    ]);
  });

  it('shows a character that no document may hold instead of losing the page', () => {
    expect(rowsUnder('<r><CUSTOMER><A>x&#11;y</A></CUSTOMER></r>')).toEqual([{ A: 'x\uFFFDy' }]);
  });

  it.each([
    ['nothing', ''],
    ['a page', 'Service Unavailable'],
    ['a cut one', '<r><row><a>1</a></row><row><a>'],
    ['one cut between rows', '<r><row><a>1</a></row>'],
    ['crossed tags', '<r><row><a>1</row></a></r>'],
    ['two roots', '<r/><row/>'],
    ['text after the end', '<r><row/></r> <b></b> x>'],
    ['an unknown entity', '<r><row><a>&nbsp;</a></row></r>'],
    ['a bare ampersand', '<r><row><a>a & b</a></row></r>'],
    ['a DOCTYPE', '<!DOCTYPE r [<!ENTITY e "x">]><r><row><a>&e;</a></row></r>'],
    ['a declaration inside', '<r><row><!ENTITY e "x"></row></r>'],
  ])('reads nothing of %s', (_, document) => {
    expect(refused(document)).toBe('NET-UNREADABLE');
  });

  it('keeps to its limits', () => {
    const page = '<r><row><a>1</a></row></r>';
    const limits = { maxCharacters: 1000, maxElements: 10, maxDepth: 3 };
    expect(refused(page, limits)).toMatchObject({ root: { name: 'r' } });
    expect(refused(page, { ...limits, maxCharacters: 20 })).toBe('NET-UNREADABLE');
    expect(refused(page, { ...limits, maxElements: 2 })).toBe('NET-UNREADABLE');
    expect(refused(page, { ...limits, maxDepth: 1 })).toBe('NET-UNREADABLE');
  });

  it('reads every document as a tree of it would be read', () => {
    fc.assert(
      fc.property(document, (page) => {
        const streamed = readXmlRows(page, CELLS);
        const expected = rowsInTree(readXml(page), CELLS);
        expect(streamed.root).toEqual(expected.root);
        expect([...streamed.rowsOf]).toEqual([...expected.rowsOf]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing of what a tree would not be read of: documents cut anywhere', () => {
    fc.assert(
      fc.property(document, fc.nat(), (page, at) => {
        const cut = page.slice(0, at % page.length);
        expect(refused(cut)).toBe('NET-UNREADABLE');
      }),
    );
  });
});
