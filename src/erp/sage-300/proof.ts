import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { SessionStore } from '../contract';

const KEY = 'proven';
const REFUSALS: ReadonlySet<ErrorCode> = new Set(['ERP-SIGN-IN', 'ERP-ADMIN-BLOCKED', 'ERP-WINDOWS-SIGN-IN']);

/** Lets one request go ahead until the server has taken the credentials once in this browser session. */
export interface Proof {
  /** Runs `task`; while another is the first to be judged it waits, and shares a refusal. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Every request carries the password: a wrong one in several at once would lock the user. */
export function createProof(session: SessionStore): Proof {
  let first: Promise<void> | null = null;
  return {
    run: (task) => {
      if (first) return first.then(task);
      const known = session.get(KEY);
      const answer = known.then(task);
      const judged = answer.then(() => session.set(KEY, 'yes'), throwRefusal);
      first = known.then((value) => (value === null ? judged : undefined));
      judged.catch(async () => {
        first = null;
        await session.remove(KEY);
      });
      first.catch(() => undefined);
      return answer;
    },
  };
}

/** Anything but a refusal of the credentials says nothing about the next request. */
function throwRefusal(error: unknown): void {
  if (error instanceof AppError && REFUSALS.has(error.code)) throw error;
}
