import { describe, expect, it } from 'vitest';
import { sameDecimal, sameKey, samePhone, sameText } from './same-value';

describe('two values are the same', () => {
  it.each([
    [sameText, 'Dock Road  4\r\n', ' Dock Road 4', true],
    [sameText, 'Dock Road 4', 'Dock road 4', false],
    [sameKey, 'Office@Harbour.example', 'office@harbour.example ', true],
    [sameKey, 'office@harbour.example', 'post@harbour.example', false],
    [samePhone, '+353 91 555-0100', '0035391 5550100', true],
    [samePhone, '+353 (0)91 5550100', '+353915550100', true],
    [samePhone, '(091) 555 0100', '0915550100', true],
    [samePhone, '0915550100', '0915550101', false],
    [samePhone, 'call Ines', 'call  Ines', true],
    [samePhone, 'call Ines', '', false],
    [samePhone, '091', '', false],
    [sameDecimal, '25000.00', '25000', true],
    [sameDecimal, '25000', '2500', false],
    [sameDecimal, 'many', 'many ', true],
    [sameDecimal, '5', 'five', false],
  ])('%o of %j and %j: %s', (same, left, right, expected) => {
    expect([same(left, right), same(right, left)]).toEqual([expected, expected]);
  });
});
