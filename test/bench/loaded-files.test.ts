import { describe, expect, it } from 'vitest';
import { namedIn } from './loaded-files';

describe('namedIn', () => {
  it('finds scripts, preloads and styles of a page', () => {
    const page = `<script type="module" src="/assets/panel.js"></script>
      <link rel="modulepreload" href="/assets/shared.js"><link rel="stylesheet" href="../../assets/panel.css">
      <link rel="icon" href="/icons/16.png">`;
    expect(namedIn('src/panel/panel.html', page)).toEqual([
      'assets/panel.js',
      'assets/shared.js',
      'assets/panel.css',
    ]);
  });

  it('finds what a minified module imports, and nothing it loads later', () => {
    const module = `import{a as b}from"./shared.js";import"./side.js";export*from"../more.js";import("./later.js")`;
    expect(namedIn('assets/panel.js', module)).toEqual(['assets/shared.js', 'assets/side.js', 'more.js']);
  });
});
