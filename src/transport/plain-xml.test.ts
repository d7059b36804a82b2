import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainXml } from './plain-xml';
import { readXml } from './xml';
import { element, type XmlElement } from './xml-element';
import { writeXml } from './xml-writer';

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The tree that is told of; null for a document that is not plain. */
function told(document: string): XmlElement | null {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const top = (): Open => open.at(-1) as Open;
  try {
    readPlainXml(document, {
      open: (name, attributes) => void open.push({ name, attributes, children: [], text: '' }),
      text: (text) => {
        top().text += text;
      },
      close: () => {
        const closed = open.pop() as Open;
        const blank = closed.children.length > 0 && closed.text.trim() === '';
        top().children.push({ ...closed, text: blank ? '' : closed.text });
      },
    });
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return null;
  }
  return top().children[0] ?? null;
}

const orNull = (document: string): XmlElement | null => {
  try {
    return readXml(document);
  } catch {
    return null;
  }
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' a\r\nb ', '&amp;', "'", '"', '<', 'é'),
);
const name = fc.constantFrom('a', 'B', 'x:Row', 'C.D-1', 'toString');
const attributes = fc.dictionary(fc.constantFrom('x', 'list-type', 'ns:y'), text, { maxKeys: 2 });
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name, attributes, children: fc.constant([]), text }),
    fc.record({
      name,
      attributes,
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      text: fc.constant(''),
    }),
  ),
}));
const documents = tree.map((root) => writeXml(element('r', [root])));

describe('readPlainXml', () => {
  it('reads what services write, as the parser of all of XML does', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const read = told(document);
        expect(read).not.toBeNull();
        expect(read).toEqual(readXml(document));
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing that the parser of all of XML refuses or reads otherwise, however a document is broken', () => {
    const pieces = fc.constantFrom(
      '',
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      ' ',
      '\r\n',
      'a',
      '</a>',
      '<a>',
      '<a/>',
      '<!--x-->',
      '&#0;',
      ']]>',
    );
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat({ max: 6 }), pieces, (document, where, length, piece) => {
        const at = where % document.length;
        const broken = (document.slice(0, at) + piece + document.slice(at + length)).trim();
        const read = told(broken);
        if (read !== null) expect(read).toEqual(orNull(broken));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a comment', '<r><!-- x --></r>'],
    ['CDATA', '<r><![CDATA[x]]></r>'],
    ['an instruction', '<r><?php ?></r>'],
    ['a DOCTYPE', '<!DOCTYPE r><r/>'],
    ['a name beyond ASCII', '<é/>'],
    ['an attribute twice', '<r a="1" a="2"/>'],
    ['an attribute without quotes', '<r a=1/>'],
    ['attributes without a blank', '<r a="1"b="2"/>'],
    ['an attribute with an angle bracket', '<r a="<"/>'],
    ['a prototype for an attribute', '<r __proto__="x"/>'],
    ['a stray ampersand', '<r>a & b</r>'],
    ['an unknown entity', '<r>&nbsp;</r>'],
    ['an unknown entity in an attribute', '<r a="&nbsp;"/>'],
    ['a tag without an end', '<r><a></r>'],
    ['a longer end tag', '<r></rr>'],
    ['an end without a beginning', '<r></r></r>'],
    ['two roots', '<r/><r/>'],
    ['text before the root', 'x<r/>'],
    ['text behind the root', '<r/>x'],
    ['an open tag', '<r'],
    ['nothing', ''],
    ['white space alone', '  '],
  ])('leaves %s to others', (_, document) => {
    expect(told(document)).toBeNull();
  });

  it('takes blanks where they may stand', () => {
    expect(told('<?xml version="1.0"?>\r\n<r  a = "1"\tb=\'2\' ><x ></x\n></r >\n')).toEqual({
      name: 'r',
      attributes: { a: '1', b: '2' },
      children: [{ name: 'x', attributes: {}, children: [], text: '' }],
      text: '',
    });
  });
});
