import type { Random } from './random';

/** Where a browser session was opened: only the one of the API host is good for the API. */
export type SessionHost = 'api' | 'lightning';

export interface BrowserSession {
  readonly sid: string;
  readonly userId: string;
  readonly host: SessionHost;
}

/** Browser sessions: the `sid` cookie, `<15-character organisation id>!<secret>`. */
export class SessionBook {
  readonly #open = new Map<string, BrowserSession>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  open(organisationId: string, userId: string, host: SessionHost): BrowserSession {
    const sid = `${organisationId.slice(0, 15)}!AQEA${this.#random.secret(88)}`;
    const session = { sid, userId, host };
    this.#open.set(sid, session);
    return session;
  }

  find(sid: string | undefined): BrowserSession | undefined {
    return sid === undefined ? undefined : this.#open.get(sid);
  }

  close(sid: string): void {
    this.#open.delete(sid);
  }

  closeAll(): void {
    this.#open.clear();
  }
}

/** The value of one cookie of a request. */
export function cookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(/;\s*/).map((pair) => pair.split('='));
  const found = pairs.find(([key]) => key === name);
  return found ? decodeURIComponent(found.slice(1).join('=')) : undefined;
}
