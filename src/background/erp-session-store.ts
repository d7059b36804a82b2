import type { SessionStore } from '../erp/contract';
import type { Exclusive } from '../platform/locks';
import type { StorageArea } from '../platform/storage-area';

const prefixOf = (integrationId: string): string => `erp:${integrationId}:`;

/** A connector's memory between calls, in the browser session, apart for each integration. */
export function createErpSessionStore(
  session: StorageArea,
  exclusive: Exclusive,
  integrationId: string,
): SessionStore {
  const prefix = prefixOf(integrationId);
  return {
    get: async (key) => {
      const value = await session.get(prefix + key);
      return typeof value === 'string' ? value : null;
    },
    set: (key, value) => session.set(prefix + key, value),
    remove: (key) => session.remove(prefix + key),
    exclusive: (key, task) => exclusive(prefix + key, task),
  };
}

/** A memory for a single connection test: a session made with other credentials must not make it look good. */
export function createTestSessionStore(): SessionStore {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key) ?? null,
    set: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
    exclusive: (_key, task) => task(),
  };
}

/** After a change of credentials nothing of the old session may live on. */
export async function forgetErpSession(session: StorageArea, integrationId: string): Promise<void> {
  await session.remove(Object.keys(await session.list(prefixOf(integrationId))));
}
