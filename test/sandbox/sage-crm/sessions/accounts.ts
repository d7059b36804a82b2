import { type UserSeed, userByLogon } from '../seed/users';

export interface AccountRules {
  /** Wrong passwords in a row after which an account is locked; 0 is never. */
  readonly lockAfter: number;
  /** Logons of accounts that an administrator disabled. */
  readonly disabledUsers: readonly string[];
}

export type LogonResult = { readonly user: UserSeed } | { readonly refused: 'wrong' | 'locked' | 'disabled' };

/** Passwords, and what too many wrong ones come to; the same for pages, SOAP and Basic. */
export class Accounts {
  readonly #wrong = new Map<number, number>();

  constructor(private readonly rules: () => AccountRules) {}

  check(logon: string, password: string): LogonResult {
    const user = userByLogon(logon);
    if (!user) return { refused: 'wrong' };
    if (this.rules().disabledUsers.some((one) => one.toLowerCase() === user.logon))
      return { refused: 'disabled' };
    if (this.isLocked(user)) return { refused: 'locked' };
    if (password !== user.password) {
      this.#wrong.set(user.id, (this.#wrong.get(user.id) ?? 0) + 1);
      return { refused: this.isLocked(user) ? 'locked' : 'wrong' };
    }
    this.#wrong.delete(user.id);
    return { user };
  }

  isLocked(user: UserSeed): boolean {
    const { lockAfter } = this.rules();
    return lockAfter > 0 && (this.#wrong.get(user.id) ?? 0) >= lockAfter;
  }

  locked(): readonly number[] {
    const { lockAfter } = this.rules();
    return [...this.#wrong].filter(([, count]) => lockAfter > 0 && count >= lockAfter).map(([id]) => id);
  }
}
