import { beforeEach, describe, expect, test } from 'vitest';
import { Random } from '../random';
import { GrantBook, type PendingCode } from './grants';

const ORG = '00D5g00000ABCDEEA2';
let now = 0;
let book: GrantBook;

beforeEach(() => {
  now = 1_000_000;
  book = new GrantBook(new Random(1), () => now);
});

const pending: PendingCode = {
  clientId: 'app',
  userId: 'user',
  scopes: ['api', 'refresh_token'],
  redirectUri: 'https://app.example/',
  challenge: 'x',
  expiresAt: Number.POSITIVE_INFINITY,
};

describe('codes', () => {
  test('are good once', () => {
    const code = book.issueCode(pending);
    expect(book.takeCode(code)).toMatchObject({ userId: 'user' });
    expect(book.takeCode(code)).toBeNull();
  });

  test('go stale', () => {
    const code = book.issueCode(pending);
    now += 11 * 60_000;
    expect(book.takeCode(code)).toBeNull();
  });
});

describe('refresh tokens', () => {
  test('come only with the scope', () => {
    expect(book.open({ ...pending, scopes: ['api'] }, ORG).grant.refresh).toBeNull();
  });

  test('are spent by rotation', () => {
    const { grant } = book.open(pending, ORG);
    const first = grant.refresh ?? '';
    const second = book.rotate(grant);
    expect(book.byRefreshToken(first)).toBeUndefined();
    expect(book.byRefreshToken(second)).toBe(grant);
    expect(book.bySpentRefreshToken(first)).toBe(grant);
  });

  test('number five for an app and user; the oldest goes', () => {
    const opened = Array.from({ length: 6 }, () => book.open(pending, ORG).grant);
    expect(opened.map((grant) => grant.revoked)).toEqual([true, false, false, false, false, false]);
    expect(book.open({ ...pending, userId: 'other' }, ORG).grant.revoked).toBe(false);
    expect(book.counts()).toMatchObject({ grants: 6, refresh: 6 });
  });
});

test('access tokens carry the organisation and end with the grant', () => {
  const { grant, accessToken } = book.open(pending, ORG);
  expect(accessToken.startsWith(`${ORG.slice(0, 15)}!`)).toBe(true);
  expect(book.byAccessToken(accessToken)).toBe(grant);
  book.revoke(grant);
  expect(book.byAccessToken(accessToken)).toBeUndefined();
});
