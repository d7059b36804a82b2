import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisionOf, formatKey, parseKey, readingsOf, zeroFilled } from './customer-key';

const division = fc.stringMatching(/^\d\d$/);
const number = fc.stringMatching(/^[A-Z][A-Z0-9./&-]{0,15}$/);

describe('the key of a customer', () => {
  it('is meant by all three spellings, in any letter case', () => {
    fc.assert(
      fc.property(division, number, (own, no) => {
        const key = { division: own, number: no };
        for (const [text, chosen] of [
          [formatKey(key), '99'],
          [`${own}${no}`.toLowerCase(), '99'],
          [` ${no.toLowerCase()} `, own],
        ] as const) {
          expect(readingsOf(text, chosen)).toContainEqual(key);
        }
      }),
    );
  });

  it('comes back from how it is stored', () => {
    fc.assert(
      fc.property(division, number, (own, no) => {
        expect(parseKey(formatKey({ division: own, number: no }))).toEqual({ division: own, number: no });
      }),
    );
  });

  it.each(['', 'NORTHW', '1-NORTHW', '01', '01-', '999999999'])('is none in %j', (text) => {
    expect(parseKey(text)).toBeNull();
  });

  it('is read as it is written first', () => {
    expect(readingsOf('01-NORTHW', '02')[0]).toEqual({ division: '01', number: 'NORTHW' });
    expect(readingsOf('NORTHW', '2')).toEqual([{ division: '02', number: 'NORTHW' }]);
    expect(readingsOf('  ', '01')).toEqual([]);
  });

  it('has codes that are zero-filled where they are digits, and division 00 where there is none', () => {
    expect([zeroFilled('1', 2), zeroFilled('100', 4), zeroFilled('n30', 4)]).toEqual(['01', '0100', 'N30']);
    expect([divisionOf(''), divisionOf('3'), divisionOf('12')]).toEqual(['00', '03', '12']);
  });
});
