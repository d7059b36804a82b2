import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../simulated-system';
import { USERS } from '../seed/users';
import { DEFAULT_SWITCHES, type Switches } from '../switches';
import { WebSessions } from './web-sessions';

const [, kim] = USERS;

function request(headers: WireRequest['headers'] = {}): WireRequest {
  return { method: 'GET', url: new URL('https://crm.northwind.example/'), headers, body: '' };
}

function setUp(switches: Partial<Switches> = {}) {
  if (!kim) throw new Error('no user');
  const clock = { now: 0 };
  const sessions = new WebSessions(
    () => ({ ...DEFAULT_SWITCHES, ...switches }),
    () => clock.now,
    1,
  );
  return { clock, sessions, session: sessions.start(kim, request()), user: kim };
}

describe('interactive sessions', () => {
  it('have SIDs of 14 or 15 digits, each another', () => {
    const { sessions, user } = setUp();
    const sids = Array.from({ length: 40 }, () => sessions.start(user, request()).sid);
    expect(sids.every((sid) => /^\d{14,15}$/.test(sid))).toBe(true);
    expect(new Set(sids).size).toBe(40);
  });

  it('end when the user logs on again, logs off or does nothing for too long', () => {
    const { sessions, session, clock, user } = setUp();
    const second = sessions.start(user, request());
    expect(sessions.find(session.sid, request()).state).toBe('expired');
    clock.now += 19 * 60_000;
    expect(sessions.find(second.sid, request()).state).toBe('live');
    clock.now += 19 * 60_000;
    expect(sessions.find(second.sid, request(), false).state).toBe('live');
    clock.now += 2 * 60_000;
    expect(sessions.find(second.sid, request()).state).toBe('expired');
    expect(sessions.find('99999999999999', request()).state).toBe('missing');
  });

  it('are tied to cookie and address where the installation says so', () => {
    const { sessions, session } = setUp({ browserSessionSecurity: true, ipCheck: true });
    const cookie = sessions.setCookie(session).split(';')[0] ?? '';
    expect(sessions.find(session.sid, request()).state).toBe('no-cookie');
    expect(sessions.find(session.sid, request({ cookie: `a=b; ${cookie}` })).state).toBe('live');
    const elsewhere = request({ cookie, 'x-forwarded-for': '10.0.0.9' });
    expect(sessions.find(session.sid, elsewhere).state).toBe('ip-mismatch');
  });
});
