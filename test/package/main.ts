import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { buildExtension } from './build-extension';
import { type Files, folderFiles } from './folder-files';
import { lintFirefox, lintLines } from './lint-firefox';
import { type Manifest, manifestFor, TARGETS, type Target } from './manifest-for';
import { reproducibleZip } from './reproducible-zip';
import { NOTICES } from './third-party-notices';

const ARTIFACTS = 'artifacts';

/**
 * `npm run package`: builds the extension and writes one archive for each store. Ends with Mozilla's lint of the
 * Firefox archive; its errors fail the run, because the store would refuse them.
 */
async function main(): Promise<number> {
  const built = await buildExtension();
  const files = await folderFiles(built.folder).finally(() => built.remove());
  await mkdir(ARTIFACTS, { recursive: true });
  const archives = new Map<Target, string>();
  for (const target of TARGETS) archives.set(target, await writePackage(target, files));
  if (!(await noticesAreCommitted(files))) return 1;
  const result = await lintFirefox(archives.get('firefox') ?? ARTIFACTS, ARTIFACTS);
  for (const line of lintLines(result)) console.log(line);
  return result.summary.errors === 0 ? 0 : 1;
}

/** The notices in the repository are those of the last release; a package that was added since is missing from them. */
async function noticesAreCommitted(files: Files): Promise<boolean> {
  const bundled = strFromU8(files[NOTICES] ?? new Uint8Array());
  const committed = await readFile(NOTICES, 'utf8').catch(() => '');
  if (committed === bundled) return true;
  await writeFile(NOTICES, bundled);
  console.log(`${NOTICES} was out of date and has been written anew; look at it and commit it.`);
  return false;
}

/** Writes `artifacts/ledgerside-<version>-<target>.zip` and returns its path. */
async function writePackage(target: Target, files: Files): Promise<string> {
  const manifest = manifestFor(target, readManifest(files));
  const bytes = reproducibleZip({
    ...files,
    'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
  });
  const path = join(ARTIFACTS, `ledgerside-${String(manifest.version)}-${target}.zip`);
  await writeFile(path, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  console.log(`${path} · ${(bytes.length / 1000).toFixed(1)} kB · sha256 ${digest}`);
  return path;
}

function readManifest(files: Files): Manifest {
  const bytes = files['manifest.json'];
  if (!bytes) throw new Error('the build has no manifest.json');
  return JSON.parse(strFromU8(bytes)) as Manifest;
}

process.exitCode = await main();
