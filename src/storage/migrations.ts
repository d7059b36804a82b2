/** Settings as they were stored by some version of the extension: nothing about them is certain. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Each step lifts settings from the version that is its index to the next one. */
const STEPS: readonly ((settings: StoredSettings) => StoredSettings)[] = [
  // Version 0 is everything written before versions were: nothing was released, so nothing is carried over.
  () => ({ version: 1 }),
];

/** Settings of today's version; those of a later version (after a downgrade) are read as far as they fit. */
export function migrateSettings(stored: unknown): StoredSettings {
  if (typeof stored !== 'object' || stored === null) return {};
  const start = stored as StoredSettings;
  const version = typeof start.version === 'number' ? start.version : 0;
  return STEPS.slice(version).reduce((settings, step) => step(settings), start);
}
