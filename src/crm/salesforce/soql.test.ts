import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryPath, soqlContains, soqlText } from './soql';

const MEANING: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What Salesforce makes of a literal: the rules of the SOQL reference, written down independently. */
function readLiteral(literal: string): string {
  expect(literal.startsWith("'") && literal.endsWith("'")).toBe(true);
  const inner = literal.slice(1, -1);
  let text = '';
  for (let i = 0; i < inner.length; i += 1) {
    const character = inner.charAt(i);
    expect(character).not.toBe("'");
    if (character !== '\\') {
      text += character;
      continue;
    }
    i += 1;
    const escaped = inner.charAt(i);
    expect('nrtbf"\'\\'.includes(escaped) && escaped !== '').toBe(true);
    text += MEANING[escaped] ?? escaped;
  }
  return text;
}

describe('SOQL literals', () => {
  it('carry any text unharmed and never end early', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...'\'"\\\n\r\t\b\f%_'), fc.string()) }),
        (text) => {
          expect(readLiteral(soqlText(text))).toBe(text);
        },
      ),
    );
  });

  it('make wildcards of the text stand for themselves', () => {
    expect(soqlContains("50%_O'Neil")).toBe("'%50\\%\\_O\\'Neil%'");
    expect(soqlContains('')).toBe("'%%'");
    expect(soqlContains("'")).toBe("'%\\'%'");
  });

  it('travel encoded', () => {
    expect(queryPath("SELECT Id FROM Account WHERE Name = 'A&B'")).toBe(
      "/query?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20'A%26B'",
    );
  });
});
