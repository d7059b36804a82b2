import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface SourceFile {
  /** Path under src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

/** Source files of the product; tests and what only tests use are judged elsewhere. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.split('/').includes('test'),
    )
    .map((path) => {
      const text = readFileSync(join('src', path), 'utf8');
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}

/** Imported modules: paths under src for our own, package names for the rest. */
function importsOf(path: string, code: string): readonly string[] {
  const specifiers = code.matchAll(/^\s*(?:import|export)\b(?:[^;'"]*\bfrom)?\s*'([^']+)'/gm);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)) : packageOf(specifier),
  );
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
