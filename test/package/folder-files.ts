import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Content by path inside the folder, with `/` between its parts. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Every file below a folder. */
export async function folderFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map(async (path) => {
    const name = relative(folder, path).split(sep).join('/');
    return [name, new Uint8Array(await readFile(path))] as const;
  });
  return Object.fromEntries(await Promise.all(named));
}
