import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension in which the named hosts are granted from the start, for tests that are about something
 * else: a browser without windows cannot ask for them. The asking itself is tested with the extension as it is.
 */
export async function grantedExtension(dist: string, hosts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerside-granted-'));
  await cp(dist, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  const host_permissions = [...manifest.host_permissions, ...hosts];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions }));
  return folder;
}
