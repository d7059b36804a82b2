import { createHash } from 'node:crypto';

/** Who a request acts as. */
export interface Identity {
  readonly userId: string;
  readonly companyId: string;
  /** '' is the top level. */
  readonly entityId: string;
}

export interface Session extends Identity {
  readonly id: string;
  /** Host that the session was sent to with its endpoint. */
  readonly endpointHost: string;
}

/** Sessions slide: each use extends them. A session is bound to its user, company and entity. */
export class SessionBook {
  readonly #sessions = new Map<string, { session: Session; expiresAt: number }>();
  #opened = 0;

  open(identity: Identity, endpointHost: string, expiresAt: number): Session {
    this.#opened += 1;
    const digest = createHash('sha256').update(`${this.#opened} ${identity.userId} ${identity.entityId}`);
    const session = { ...identity, endpointHost, id: `${digest.digest('base64url').slice(0, 30)}..` };
    this.#sessions.set(session.id, { session, expiresAt });
    return session;
  }

  /** The session, extended until `expiresAt`; undefined when it is unknown or over. */
  use(id: string, now: number, expiresAt: number): Session | undefined {
    const held = this.#sessions.get(id);
    if (!held || held.expiresAt <= now) return undefined;
    held.expiresAt = expiresAt;
    return held.session;
  }

  expireAll(): void {
    this.#sessions.clear();
  }

  get count(): number {
    return this.#sessions.size;
  }
}
