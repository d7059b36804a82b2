import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CRM_DESCRIPTORS } from '../../src/crm/descriptors';
import { ERP_DESCRIPTORS } from '../../src/erp/descriptors';
import { loadedFiles } from './loaded-files';
import { atMost, forInformation, type Measurement } from './measurement';

/**
 * Kilobytes of the worker with one ERP and one CRM, what each further system of the registries may add, and the import: its
 * workflow, its storage, and what each system is as its source or target.
 */
const WORKER = { first: 90, further: 15, imports: 32 };

/** What each part of the built extension weighs on the wire, every file it loads counted. */
export async function measureSizes(folder: string): Promise<readonly Measurement[]> {
  const manifest = await readManifest(folder);
  const [content, registered, panel, options, worker] = await Promise.all([
    weightOf(
      folder,
      manifest.content_scripts.flatMap(({ js }) => js),
    ),
    weightOf(folder, ['src/content/connected.js']),
    weightOf(folder, await loadedFiles(folder, 'src/panel/panel.html')),
    weightOf(folder, await loadedFiles(folder, manifest.options_ui.page)),
    weightOf(folder, await loadedFiles(folder, manifest.background.service_worker)),
  ]);
  return [
    atMost({ thing: 'content scripts, gzip', ...content, most: 15, unit: 'kB' }),
    atMost({ thing: 'content script of connected servers, gzip', ...registered, most: 15, unit: 'kB' }),
    atMost({
      thing: 'worker, gzip',
      ...worker,
      most: workerBudget(ERP_DESCRIPTORS.length + CRM_DESCRIPTORS.length),
      unit: 'kB',
    }),
    atMost({ thing: 'panel, gzip', ...panel, most: 60, unit: 'kB' }),
    forInformation('options, gzip', options.value, 'kB', options.detail),
  ];
}

/**
 * The worker holds every connector, because an extension's worker may not import later; so its budget grows with the
 * registries. That costs a user little: the code comes from the disk, compiled, and what is felt, the cold start, keeps
 * its own budget whatever the size (worker-cold-start.ts). The panel and the content scripts, which every page pays for,
 * stay what they are.
 */
export const workerBudget = (systems: number): number =>
  WORKER.first + WORKER.further * (systems - 2) + WORKER.imports;

interface BuiltManifest {
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
  readonly options_ui: { readonly page: string };
  readonly background: { readonly service_worker: string };
}

const readManifest = async (folder: string): Promise<BuiltManifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as BuiltManifest;

/** Kilobytes of a thousand bytes; each file compressed by itself, as a store or a server would. */
async function weightOf(
  folder: string,
  paths: readonly string[],
): Promise<{ readonly value: number; readonly detail: string }> {
  const files = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  return { value: bytes / 1000, detail: paths.length === 1 ? '1 file' : `${paths.length} files` };
}
