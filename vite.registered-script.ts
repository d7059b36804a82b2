import { join } from 'node:path';
import { build, mergeConfig, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import shared from './vite.shared.config';

/**
 * A content script that the manifest does not name, because the background registers it for servers that nobody knows
 * beforehand. Built like those of the manifest: one file, nothing loaded, nothing web-accessible. `entry` is
 * `src/.../<name>.ts`; it comes to stand as `src/.../<name>.js`.
 */
export function registeredScript(entry: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'ledgerside:registered-script',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    async generateBundle() {
      const { root, mode, build: options } = config;
      const { target, minify } = options;
      const lib = { entry: join(root, entry), formats: ['iife' as const], name: 'script' };
      const own = { target, minify, lib, write: false, emptyOutDir: false, copyPublicDir: false };
      const result = await build(
        mergeConfig(shared, { configFile: false, root, mode, logLevel: 'warn', build: own }),
      );
      this.emitFile({
        type: 'asset',
        fileName: entry.replace(/\.ts$/, '.js'),
        source: codeOf(result),
      });
    },
  };
}

function codeOf(result: Awaited<ReturnType<typeof build>>): string {
  if ('on' in result) throw new Error('a build that watches gives no file');
  const output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = [result]
    .flat()
    .flatMap((one) => one.output);
  const chunks = output.filter((one) => one.type === 'chunk');
  if (chunks.length !== 1 || !chunks[0]) throw new Error('a content script has to be one file');
  return chunks[0].code;
}
