import type { Source } from '../query/source';
import type { Column } from '../schema/column';
import type { UserSeed } from '../seed/users';
import type { Row } from '../store/row';
import { sidOf } from './web-sessions';

export interface ServiceSessionRules {
  readonly sessionMinutes: number;
  /** What a second logon of a user comes to while the first still holds. */
  readonly secondLogon: 'kick' | 'refuse';
}

/** What a session has open: the records of a query, and how many were given out. */
export interface OpenQuery {
  readonly kind: 'query' | 'queryrecord';
  readonly source: Source;
  readonly rows: readonly Row[];
  /** Columns of a `queryrecord`. */
  readonly columns: readonly Column[];
  readonly given: number;
}

export interface ServiceSession {
  readonly sid: string;
  readonly user: UserSeed;
  usedAt: number;
  open: OpenQuery | null;
}

/** Web-service sessions: one for each user, beside the interactive one. */
export class ServiceSessions {
  readonly #byUser = new Map<number, ServiceSession>();
  readonly #adopted = new Map<string, ServiceSession>();
  #made = 0;

  constructor(
    private readonly rules: () => ServiceSessionRules,
    private readonly now: () => number,
    private readonly seed: number,
  ) {}

  /** Undefined where another session of the user stands in the way. */
  start(user: UserSeed): ServiceSession | undefined {
    if (this.rules().secondLogon === 'refuse' && this.#living(this.#byUser.get(user.id))) return undefined;
    this.#made += 1;
    const sid = sidOf(this.seed + 1, this.#made, user.id);
    const session: ServiceSession = { sid, user, usedAt: this.now(), open: null };
    this.#byUser.set(user.id, session);
    return session;
  }

  find(sid: string): ServiceSession | undefined {
    const session = [...this.#byUser.values()].find((one) => one.sid === sid);
    if (!this.#living(session)) return undefined;
    session.usedAt = this.now();
    return session;
  }

  /** The state of an interactive session that is used for web services. */
  adopt(sid: string, user: UserSeed): ServiceSession {
    const known = this.#adopted.get(sid) ?? { sid, user, usedAt: this.now(), open: null };
    this.#adopted.set(sid, known);
    return known;
  }

  end(sid: string): void {
    for (const [userId, session] of this.#byUser) if (session.sid === sid) this.#byUser.delete(userId);
  }

  endAll(): void {
    this.#byUser.clear();
  }

  live(): readonly ServiceSession[] {
    return [...this.#byUser.values()];
  }

  #living(session: ServiceSession | undefined): session is ServiceSession {
    return session !== undefined && this.now() - session.usedAt <= this.rules().sessionMinutes * 60_000;
  }
}
