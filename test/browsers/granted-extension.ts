import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Our content script for servers that are connected later. */
const CONNECTED = 'src/content/connected.js';

interface Manifest {
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A copy of the built extension in which the named hosts are granted from the start, for tests that are about something
 * else: a browser without windows cannot ask for them. The asking itself is tested with the extension as it is.
 */
export const grantedExtension = (dist: string, hosts: readonly string[]): Promise<string> =>
  changedExtension(dist, (manifest) => ({ host_permissions: [...manifest.host_permissions, ...hosts] }));

/**
 * A copy in which, in addition, the launcher is on those hosts without anybody having connected them: for a browser whose
 * driver cannot open the pages of an extension. What stands in the manifest there is what the background registers.
 */
export const launchedExtension = (dist: string, hosts: readonly string[]): Promise<string> =>
  changedExtension(dist, (manifest) => ({
    host_permissions: [...manifest.host_permissions, ...hosts],
    content_scripts: [
      ...manifest.content_scripts,
      { js: [CONNECTED], matches: hosts, run_at: 'document_idle' },
    ],
  }));

async function changedExtension(
  dist: string,
  change: (manifest: Manifest) => Partial<Manifest>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-granted-'));
  await cp(dist, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  await writeFile(file, JSON.stringify({ ...manifest, ...change(manifest) }));
  return folder;
}
