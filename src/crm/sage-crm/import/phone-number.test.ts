import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePhone } from '../../../core/same-value';
import { joinPhone, splitPhone } from './phone-number';

describe('a telephone number', () => {
  it.each([
    ['+353 91 5550140', '353', '', '91 5550140'],
    ['+1 (415) 555-0100', '1', '415', '555-0100'],
    ['(0207) 946 0958', '', '0207', '946 0958'],
    // Where the gaps say nothing sure, or words stand in it, it stays whole.
    ['555-0140', '', '', '555-0140'],
    ['+35391555', '', '', '+35391555'],
    ['+44 (0)20 7946 0958', '', '', '+44 (0)20 7946 0958'],
    ['+44 20 7946 ext. 3', '', '', '+44 20 7946 ext. 3'],
    ['ask Jim', '', '', 'ask Jim'],
    ['', '', '', ''],
  ])('%s is split where it is sure', (text, countryCode, areaCode, number) => {
    expect(splitPhone(text)).toEqual({ countryCode, areaCode, number });
  });

  it('is the same when it is put together again, whatever it was', () => {
    const part = fc.stringMatching(/^[+() \d./a-z-]{0,20}$/);
    fc.assert(
      fc.property(part, (text) => {
        expect(samePhone(joinPhone(splitPhone(text)), text)).toBe(true);
      }),
    );
  });
});
