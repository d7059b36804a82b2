const NAME = 'ASP.NET_SessionId';
const MINUTE = 60_000;

interface Session {
  readonly user: string;
  lastUsed: number;
}

/** Sessions that the server opens by itself; who returns its cookie is not asked for a password. */
export class Sessions {
  readonly #open = new Map<string, Session>();
  #issued = 0;

  open(user: string, now: number): string {
    this.#issued += 1;
    const id = `s300${this.#issued.toString(36).padStart(20, 'q')}`;
    this.#open.set(id, { user, lastUsed: now });
    return `${NAME}=${id}; path=/; HttpOnly; SameSite=Lax`;
  }

  /** The user of a returned cookie, when its session is still there. */
  userOf(cookie: string | undefined, now: number, minutes: number): string | undefined {
    const id = new RegExp(`${NAME.replace('.', '\\.')}=([^;\\s]+)`).exec(cookie ?? '')?.[1] ?? '';
    const session = this.#open.get(id);
    if (!session || now - session.lastUsed > minutes * MINUTE) return undefined;
    session.lastUsed = now;
    return session.user;
  }

  expireAll(): void {
    this.#open.clear();
  }

  get count(): number {
    return this.#open.size;
  }
}
