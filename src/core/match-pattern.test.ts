import { describe, expect, it } from 'vitest';
import { matchesPattern } from './match-pattern';

describe('matchesPattern', () => {
  it.each([
    ['https://*.lightning.force.com/*', 'https://acme--uat.sandbox.lightning.force.com/x', true],
    ['https://*.lightning.force.com/*', 'https://lightning.force.com/x', true],
    ['https://*.lightning.force.com/*', 'http://acme.lightning.force.com/x', false],
    ['*://crm01/*', 'http://crm01/crm', true],
    ['nonsense', 'https://x.example/', false],
  ])('%s on %s is %s', (pattern, address, expected) => {
    expect(matchesPattern(pattern, new URL(address))).toBe(expected);
  });
});
