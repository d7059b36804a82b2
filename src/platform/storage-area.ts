import { browser } from './browser';

/** A flat store of JSON values. */
export interface StorageArea {
  get(key: string): Promise<unknown>;
  /** Every value whose key starts with `prefix`. */
  list(prefix: string): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  /** Writes several values in one step: all of them or none. */
  setAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
}

type Area = Pick<typeof browser.storage.local, 'get' | 'set' | 'remove'>;

/** Kept on disk in this profile; never synchronised. */
export const localArea = (): StorageArea => overArea(browser.storage.local);

/** Kept in memory until the browser closes. */
export const sessionArea = (): StorageArea => overArea(browser.storage.session);

/** What the organisation's administrators have set by policy; empty where there is no policy. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/**
 * Keeps our storage from content scripts where the browser can (Chromium). Firefox cannot, which is why only
 * ciphertext and settings without secrets are ever written to it.
 */
export async function closeToContentScripts(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const restricted = area as typeof area & {
      setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
    };
    await restricted.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

function overArea(area: Area): StorageArea {
  return {
    get: async (key) => (await area.get(key))[key],
    list: async (prefix) => {
      const all = await area.get(null);
      return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
    },
    set: (key, value) => area.set({ [key]: value }),
    setAll: (values) => area.set(values),
    remove: (keys) => area.remove(typeof keys === 'string' ? keys : [...keys]),
  };
}
