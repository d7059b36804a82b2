import type { StorageArea } from './storage-area';

/** A storage area in memory for tests; values go through JSON as in the browser. */
export function fakeStorageArea(start: Readonly<Record<string, unknown>> = {}): StorageArea {
  const values = new Map(Object.entries(start).map(([key, value]) => [key, JSON.stringify(value)]));
  const read = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  return {
    get: async (key) => read(values.get(key)),
    list: async (prefix) =>
      Object.fromEntries(
        [...values].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key, read(text)]),
      ),
    set: async (key, value) => {
      values.set(key, JSON.stringify(value));
    },
    setAll: async (all) => {
      for (const [key, value] of Object.entries(all)) values.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of typeof keys === 'string' ? [keys] : keys) values.delete(key);
    },
  };
}
