import * as v from 'valibot';
import type { StorageArea } from '../platform/storage-area';

const schema = v.object({
  accessToken: v.string(),
  /** '' where the sign-in gave none. */
  refreshToken: v.string(),
  apiOrigin: v.string(),
  organizationId: v.string(),
  userId: v.string(),
});

/** Tokens of one organisation. In session memory only; gone when the browser closes. */
export type StoredTokens = v.InferOutput<typeof schema>;

export interface CrmTokenStore {
  get(org: string): Promise<StoredTokens | null>;
  set(org: string, tokens: StoredTokens): Promise<void>;
  forget(org: string): Promise<void>;
}

export function createCrmTokenStore(session: StorageArea): CrmTokenStore {
  const keyOf = (org: string): string => `tokens:${org}`;
  return {
    get: async (org) => {
      const parsed = v.safeParse(schema, await session.get(keyOf(org)));
      return parsed.success ? parsed.output : null;
    },
    set: (org, tokens) => session.set(keyOf(org), tokens),
    forget: (org) => session.remove(keyOf(org)),
  };
}
