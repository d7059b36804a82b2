import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path/posix';

/** `import … from "./x.js"`, `export … from`, `import "./x.js"`; the build leaves relative paths. */
const MODULE = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;
/** What a page names as script, module to preload or style sheet. */
const PAGE_PART = /(?:src|href)="([^"]+\.(?:js|css))"/g;

/**
 * Every file of a built extension that is loaded before anything is shown or answered: the entry, what its page names,
 * and what those import statically. Paths from the folder's root.
 */
export async function loadedFiles(folder: string, entry: string): Promise<readonly string[]> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (!path.endsWith('.css')) waiting.push(...namedIn(path, await readFile(join(folder, path), 'utf8')));
  }
  return [...seen].sort();
}

/** Files that a page or a module names, as paths from the root. */
export function namedIn(path: string, text: string): readonly string[] {
  const names = [...text.matchAll(path.endsWith('.html') ? PAGE_PART : MODULE)].map(
    (match) => match[1] ?? '',
  );
  return names.map((name) => (name.startsWith('/') ? name.slice(1) : normalize(join(dirname(path), name))));
}
