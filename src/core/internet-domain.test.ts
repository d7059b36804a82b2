import { describe, expect, it } from 'vitest';
import { isEmailAddress } from './internet-domain';

describe('an e-mail address', () => {
  it.each(['a@b.example', 'o.brien+x@mail.harbour.example', 'żółć@b.example'])('may be %s', (text) => {
    expect(isEmailAddress(text)).toBe(true);
  });

  it.each([
    '',
    'a',
    'a@b',
    'a@@b.example',
    'a b@c.example',
    'Ann <a@b.example>',
    'a@b.example;c@d.example',
    'a@.example',
  ])('is not %j', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});
