import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export const NOTICES = 'THIRD_PARTY_NOTICES.md';

const HEAD = `# Third-party notices

Ledgerside contains the packages below, each under its own licence. Their source is at the address beside them.
`;

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly repository?: string | { readonly url?: string };
  readonly author?: string | { readonly name?: string };
}

/** Puts the licence texts of everything that is bundled beside it. What is bundled is asked of the build itself. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'ledgerside:third-party-notices',
    apply: 'build',
    async generateBundle() {
      const source = await noticesFor(packageFolders([...this.getModuleIds(), ...(await packagedStyles())]));
      this.emitFile({ type: 'asset', fileName: NOTICES, source });
    },
  };
}

/** Style sheets are put together before the build sees them: what one imports from a package stands only in its text. */
async function packagedStyles(): Promise<readonly string[]> {
  const files = await readdir('src', { recursive: true });
  const styles = files.filter((file) => file.endsWith('.css'));
  const texts = await Promise.all(styles.map((file) => readFile(join('src', file), 'utf8')));
  const imports = texts.flatMap((text) => [...text.matchAll(/@import\s+["']([^"'.][^"']*)["']/g)]);
  return imports.map(([, path = '']) => resolve('node_modules', path));
}

/** The folder of each package that one of the files belongs to, sorted. */
export function packageFolders(files: readonly string[]): readonly string[] {
  const folders = files.flatMap(
    (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/@]+(?=\/)/.exec(file)?.[0] ?? [],
  );
  const plain = folders.map((folder) => folder.replaceAll('\0', ''));
  return [...new Set(plain)].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('/node_modules/'));

async function noticesFor(folders: readonly string[]): Promise<string> {
  return [HEAD, ...(await Promise.all(folders.map(noticeOf)))].join('\n');
}

async function noticeOf(folder: string): Promise<string> {
  const facts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const text = (await licenceText(folder)) ?? `${facts.license}, ${authorOf(facts)}`;
  const heading = `## ${facts.name} ${facts.version} (${facts.license})`;
  return `${heading}\n\n${repositoryOf(facts)}\n\n\`\`\`text\n${text.trim().replaceAll('\r\n', '\n')}\n\`\`\`\n`;
}

async function licenceText(folder: string): Promise<string | null> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  return file === undefined ? null : readFile(join(folder, file), 'utf8');
}

const authorOf = ({ author, name }: PackageFacts): string =>
  (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;

/** `git+https://host/owner/name.git` and `owner/name` are both written in packages. */
function repositoryOf({ repository }: PackageFacts): string {
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const plain = address
    .replace(/^git\+/, '')
    .replace(/^git(?=:\/\/)/, 'https')
    .replace(/\.git$/, '');
  return /^[\w-]+\/[\w.-]+$/.test(plain) ? `https://github.com/${plain}` : plain;
}
