import { describe, expect, it } from 'vitest';
import { parseRoute, routeHash } from './use-route';

describe('routes', () => {
  it.each([
    ['', { page: 'integrations', item: '' }],
    ['#crms', { page: 'crms', item: '' }],
    ['#integrations/new', { page: 'integrations', item: 'new' }],
    ['#integrations/a%2Fb', { page: 'integrations', item: 'a/b' }],
    ['#nowhere/else', { page: 'integrations', item: '' }],
    ['#integrations/%E0%A4%A', { page: 'integrations', item: '' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('survive the way there and back', () => {
    const route = { page: 'integrations', item: 'a/b ü' } as const;
    expect(parseRoute(routeHash(route))).toEqual(route);
  });
});
