import { type Zippable, zipSync } from 'fflate';
import type { Files } from './folder-files';

/** The first moment a ZIP archive can name. Local time, because that is what ZIP writes down. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The same files give the same bytes: sorted by path, one moment for all, no permissions of the building machine. */
export function reproducibleZip(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const content = files[path];
    if (content) entries[path] = [content, { mtime: FIXED_TIME, level: 9 }];
  }
  return zipSync(entries);
}
