import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A build of its own, away from `dist`, so that nobody else's build can change it meanwhile. */
export interface BuiltExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds the extension as it is shipped, into a temporary folder. */
export async function buildExtension(): Promise<BuiltExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-build-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await build({
      logLevel: 'error',
      configLoader: 'runner',
      build: { outDir: folder, emptyOutDir: true },
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}
