import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element } from './element';
import { isLegalCode } from './entities';
import { readXml } from './read-xml';
import { writeXml } from './write-xml';

describe('reading XML strictly', () => {
  it('reads elements, attributes, entities and CDATA', () => {
    const read = readXml('<?xml version="1.0"?><a x="1 &amp; 2"><b/><c>&#39;&#x41;<![CDATA[<d>]]></c></a>');
    expect(read).toEqual({
      name: 'a',
      attributes: { x: '1 & 2' },
      text: '',
      children: [
        { name: 'b', attributes: {}, children: [], text: '' },
        { name: 'c', attributes: {}, children: [], text: "'A<d>" },
      ],
    });
  });

  it.each([
    ['a wrong end tag', '<a><b></a></b>', /mismatch/],
    ['an open end', '<a><b>', /Premature end/],
    ['a bare ampersand', '<a>x & y</a>', /EntityRef/],
    ['an unknown entity', '<a>&nbsp;</a>', /EntityRef/],
    ['a control character', '<a>\u0001</a>', /invalid Char/],
    ['a reference to one', '<a>&#1;</a>', /invalid xmlChar/],
    ['a lone surrogate', '<a>\ud800</a>', /invalid Char/],
    ['two roots', '<a/><b/>', /Start tag expected/],
    ['text around the root', 'x<a/>', /Start tag expected/],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', /DOCTYPE/],
    ['an attribute without quotes', '<a x=1/>', /attributes construct/],
    ['an attribute twice', '<a x="1" x="2"/>', /redefined/],
    ['nothing', '', /Start tag expected/],
  ])('refuses %s', (_, source, message) => {
    expect(() => readXml(source)).toThrow(message);
  });

  it('reads back whatever text was written', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((one) => [...one].every((char) => isLegalCode(char.codePointAt(0) ?? 0)));
    fc.assert(
      fc.property(text, text, (inside, attribute) => {
        const written = writeXml(element('a', inside, { x: attribute }), false);
        expect(readXml(written)).toEqual({
          name: 'a',
          attributes: { x: attribute },
          children: [],
          text: inside,
        });
      }),
    );
  });

  it('writes apostrophes as numeric references, as the gateway does', () => {
    expect(writeXml(element('a', "it's"), false)).toContain('<a>it&#039;s</a>');
  });
});
