import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import manifest from './manifest.config';
import { thirdPartyNotices } from './test/package/third-party-notices';
import { registeredScript } from './vite.registered-script';
import shared from './vite.shared.config';
import { withoutUnreachableCode, withoutUnusedApis } from './vite.unreachable-code';
import { withoutUnusedStyles } from './vite.unused-styles';

/** The extension as both browsers load it. Content scripts are self-contained: no loader, nothing web-accessible. */
export default mergeConfig(
  shared,
  defineConfig({
    plugins: [
      crx({
        manifest,
        contentScripts: { standaloneFiles: ['src/content/main.ts', 'src/content/salesforce-refresh.ts'] },
      }),
      registeredScript('src/content/connected.ts'),
      oneTextTable(),
      bothBackgrounds(),
      withoutUnreachableCode(),
      withoutUnusedApis(),
      withoutHtmlStrings(),
      thirdPartyNotices(),
    ],
    css: { postcss: { plugins: [withoutUnusedStyles('src')] } },
    build: {
      target: 'es2023',
      outDir: 'dist',
      emptyOutDir: true,
      modulePreload: false,
      sourcemap: false,
      rollupOptions: { input: { panel: 'src/panel/panel.html', import: 'src/import/import.html' } },
    },
  }),
);

type Json = Record<string, unknown>;

const readJson = async (file: string): Promise<Json> => JSON.parse(await readFile(file, 'utf8')) as Json;

const writeJson = (file: string, value: Json): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

/** Texts that belong to one ERP, CRM or room stand in its own `locale.<language>.json`; browsers want one file. */
function oneTextTable(): Plugin {
  let outDir = 'dist';
  return {
    name: 'ledgerside:one-text-table',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    writeBundle: async () => {
      const files = await readdir('src', { recursive: true });
      for (const language of await readdir('public/_locales')) {
        const parts = files.filter((file) => file.endsWith(`locale.${language}.json`)).sort();
        const table = join(outDir, '_locales', language, 'messages.json');
        const texts = await Promise.all(parts.map((part) => readJson(join('src', part))));
        await writeJson(table, Object.assign(await readJson(table), ...texts) as Json);
      }
    },
  };
}

/** Chromium takes `service_worker`, Firefox `scripts`; each ignores the other's key, so one manifest serves both. */
function bothBackgrounds(): Plugin {
  let outDir = 'dist';
  return {
    name: 'ledgerside:both-backgrounds',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    writeBundle: async () => {
      const file = join(outDir, 'manifest.json');
      const manifest = await readJson(file);
      const background = manifest.background as { service_worker: string };
      await writeJson(file, {
        ...manifest,
        background: { ...background, scripts: [background.service_worker] },
      });
    },
  };
}

/** preact can make elements of HTML in a string; nothing of ours does, so nothing of ours ever shall be able to. */
function withoutHtmlStrings(): Plugin {
  return {
    name: 'ledgerside:without-html-strings',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return null;
      const safe = code.replace(/\b\w+\.innerHTML=\w+\.__html/, 'void 0');
      if (safe === code || /\.innerHTML=/.test(safe)) this.error('preact assigns innerHTML somewhere else');
      return { code: safe, map: null };
    },
  };
}
