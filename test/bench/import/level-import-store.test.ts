import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { describeImportStore } from '../../../src/workflows/import-customers/test/import-store-suite';
import { openLevelImportStore } from './level-import-store';

const opened: { readonly folder: string; close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const { folder, close } of opened.splice(0)) {
    await close();
    await rm(folder, { recursive: true });
  }
});

describeImportStore('on disk, in Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-store-'));
  const store = await openLevelImportStore(folder);
  opened.push({ folder, close: () => store.close() });
  return store;
});
