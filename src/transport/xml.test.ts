import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { readXml } from './xml';
import { element, type XmlElement } from './xml-element';
import { legalText } from './xml-text';
import { writeXml } from './xml-writer';

const refused = (text: string, limits?: Parameters<typeof readXml>[1]) => {
  try {
    return readXml(text, limits);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const names = fc.constantFrom('a', 'B', 'DISPLAYCONTACT.EMAIL1', 'soap:Body', '_x', 'é', 'toString');
const attributes = fc.dictionary(fc.constantFrom('x', 'list-type', 'ns:y'), anyText, { maxKeys: 2 });
const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name: names, attributes, children: fc.constant([]), text: anyText }),
    fc.record({
      name: names,
      attributes,
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      text: fc.constant(''),
    }),
  ),
}));

const legal = (of: XmlElement): XmlElement => ({
  name: of.name,
  attributes: Object.fromEntries(Object.entries(of.attributes).map(([k, v]) => [k, legalText(v)])),
  children: of.children.map(legal),
  text: legalText(of.text),
});

describe('readXml', () => {
  it('keeps every value as text, with dots in names', () => {
    const root = readXml('<a><ID>00123</ID><B.C>1e5</B.C><D>10.10</D><E>0x1F</E><F/></a>');
    expect(root.children.map((child) => [child.name, child.text])).toEqual([
      ['ID', '00123'],
      ['B.C', '1e5'],
      ['D', '10.10'],
      ['E', '0x1F'],
      ['F', ''],
    ]);
  });

  it('decodes named and numeric references and leaves CDATA alone', () => {
    const root = readXml('<a t="&quot;&#39;">&amp;amp; &#233;&#x1F600;&#039;<![CDATA[&amp;<b>]]></a>');
    expect(root.text).toBe("&amp; é😀'&amp;<b>");
    expect(root.attributes.t).toBe('"\'');
  });

  it('shows a reference to an illegal character instead of losing the document', () => {
    expect(readXml('<a>x&#1;&#xD800;&#x110000;</a>').text).toBe('x\uFFFD\uFFFD\uFFFD');
  });

  it.each([
    ['nothing', ''],
    ['an HTML page', '<!DOCTYPE html><html><body>502</body></html>'],
    ['an unclosed HTML page', '<html><body><br></body></html>'],
    ['JSON', '{"a":1}'],
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>junk<!-- -->'],
    ['a cut self-closing tag', '<a/'],
    ['a bare ampersand', '<a>R & D</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an entity named like a property', '<a>&constructor;</a>'],
    ['crossing tags', '<a><b></a></b>'],
    ['a polluting name', '<a><__proto__>1</__proto__></a>'],
    ['a DOCTYPE inside', '<a><!DOCTYPE b></a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ])('refuses %s', (_, text) => {
    expect(refused(text)).toBe('NET-UNREADABLE');
  });

  it('refuses an entity bomb before it expands', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    expect(refused(`<!DOCTYPE a [<!ENTITY e0 "x">${levels.join('')}]><a>&e9;</a>`)).toBe('NET-UNREADABLE');
  });

  it('caps length, elements and depth', () => {
    const limits = { maxCharacters: 100, maxElements: 5, maxDepth: 3 };
    expect(refused('<a><b><c/></b></a>', limits)).toMatchObject({ name: 'a' });
    expect(refused(`<a>${'x'.repeat(100)}</a>`, limits)).toBe('NET-UNREADABLE');
    expect(refused(`<a>${'<b/>'.repeat(5)}</a>`, limits)).toBe('NET-UNREADABLE');
    expect(refused('<a><b><c><d/></c></b></a>', limits)).toBe('NET-UNREADABLE');
  });

  it('keeps secrets out of the error', () => {
    const thrown = expect(() => readXml('<a><sessionid>hush'));
    thrown.toThrow(expect.objectContaining({ raw: expect.not.stringContaining('hush') }));
  });

  it('reads back what the writer wrote, whatever the text', () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(readXml(writeXml(root))).toEqual(legal(root));
      }),
    );
  });

  it('never makes a tree of a cut document', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (root, seed) => {
        const text = writeXml(element('response', [root]));
        expect(refused(text.slice(0, seed % text.length))).toBe('NET-UNREADABLE');
      }),
    );
  });

  it('throws only its own error, whatever comes', () => {
    const markup = fc.array(
      fc.constantFrom('<', '>', '/', 'a', '!', '[', ']', '--', '?', '&', ';', '"', '=', ' ', 'CDATA['),
    );
    fc.assert(
      fc.property(markup, (parts) => {
        const outcome = refused(parts.join(''));
        expect(outcome === 'NET-UNREADABLE' || typeof outcome === 'object').toBe(true);
        expect(outcome).not.toBeInstanceOf(Error);
      }),
    );
  });
});

describe('writeXml', () => {
  it('refuses a name that is not one', () => {
    expect(() => writeXml(element('a b'))).toThrow(RangeError);
    expect(() => writeXml(element('a', '', { 'x="y': '' }))).toThrow(RangeError);
  });

  it('drops what XML 1.0 cannot carry', () => {
    expect(writeXml(element('a', 'x\u0000\u000B\uD800y\uFFFF'))).toContain('<a>xy</a>');
  });
});
