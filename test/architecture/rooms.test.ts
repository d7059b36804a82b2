import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOMS, type Room } from './rooms';
import { type SourceFile, sourceFiles } from './source-files';

const FILES = sourceFiles();

/** The page pattern of `crm` fits `crm/salesforce/page` and the files of that name's own family beside it. */
function fits(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return path.startsWith(pattern);
  const expression = pattern.split('*').map(escapeExpression).join('[^/]+');
  return new RegExp(`^${expression}(?:$|[./-])`).test(path);
}

const escapeExpression = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => fits(room.path, path));

/** Folder that stands for one connector (`erp/sage-intacct/`), or '' outside of them. */
const connectorOf = (path: string): string => /^(?:erp|crm)\/[^/]+\//.exec(path)?.[0] ?? '';

function isAllowed(file: SourceFile, room: Room, target: string): boolean {
  // The type of the text table is the list of text keys.
  if (target.startsWith('core/') || target === '../public/_locales/en/messages.json') return true;
  const own = connectorOf(file.path);
  const other = connectorOf(target);
  if (own !== '' && other !== '') return own === other;
  const sameRoom =
    own === '' && !room.path.includes('*') && room.path.endsWith('/') && target.startsWith(room.path);
  return sameRoom || room.may.some((pattern) => fits(pattern, target));
}

describe('rooms', () => {
  it.each(FILES.map((file) => [file.path, file] as const))('%s keeps to its room', (_path, file) => {
    const room = roomOf(file.path);
    expect(room, 'every file belongs to a room').toBeDefined();
    if (!room) return;
    const ours = file.imports.filter((target) => target.includes('/') && !target.startsWith('@'));
    const packages = file.imports.filter((target) => !ours.includes(target));
    const forbidden = ours.filter((target) => !isAllowed(file, room, target));
    const foreign = packages.filter(
      (name) =>
        !room.packages.includes(name) && !(room.packages.includes('preact') && name === '@preact/signals'),
    );
    expect(forbidden, 'imports across rooms').toEqual([]);
    expect(foreign, 'packages').toEqual([]);
    expect(room.never.filter((word) => word.test(file.code)).map(String), 'words').toEqual([]);
  });

  it('give each shared tool one place', () => {
    const users = (name: string): string[] =>
      FILES.filter((file) => file.imports.includes(name)).map((one) => one.path);
    expect(users('axios')).toEqual(['transport/http.ts']);
    expect(users('fast-xml-parser')).toEqual(['transport/xml.ts']);
    expect(users('webextension-polyfill')).toEqual(['platform/browser.ts']);
    expect(users('idb')).toEqual(['storage/database.ts', 'storage/import-database.ts']);
  });

  it('name no folder called utils or helpers', () => {
    const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /(?:^|\/)(?:utils?|helpers?)(?:\.|\/|$)/.test(name))).toEqual([]);
  });

  it('keep no mutable state at module level in the background', () => {
    const mutable = FILES.filter((file) => file.path.startsWith('background/')).flatMap((file) =>
      [
        ...file.code.matchAll(/^(?:export )?(?:let|var) .*$/gm),
        ...file.code.matchAll(/^(?:export )?const \w+[^=]*= new (?:Map|Set|Array|WeakMap).*$/gm),
      ].map(([line]) => `${file.path}: ${line}`),
    );
    expect(mutable).toEqual([]);
  });

  it('leave nothing half done and silence no rule', () => {
    const words = /TODO|FIXME|not implemented|biome-ignore|@ts-ignore|@ts-expect-error/;
    const types = /: any\b|as any\b|<any>|\bas unknown as\b/;
    const bad = FILES.filter((file) => words.test(file.text) || types.test(file.code));
    expect(bad.map((file) => file.path)).toEqual([]);
  });
});
