import { describe, expect, it } from 'vitest';
import { packageFolders } from './third-party-notices';

describe('the packages that files belong to', () => {
  it('are each named once, in order, with their scope and the innermost of them', () => {
    expect(
      packageFolders([
        '/a/node_modules/preact/hooks/dist/hooks.js',
        '/a/node_modules/preact/dist/preact.js',
        '\0/a/node_modules/axios/index.js?commonjs-proxy',
        '/a/node_modules/@preact/signals/dist/signals.js',
        '/a/node_modules/axios/node_modules/ms/index.js',
        '/a/src/main.ts',
      ]),
    ).toEqual([
      '/a/node_modules/@preact/signals',
      '/a/node_modules/axios',
      '/a/node_modules/axios/node_modules/ms',
      '/a/node_modules/preact',
    ]);
  });
});
