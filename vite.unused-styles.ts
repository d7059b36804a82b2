import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSOptions } from 'vite';

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>;
type PostcssPlugin = NonNullable<PostcssOptions['plugins']>[number];

/** What our pages draw, as far as a selector can ask for it. */
interface Drawn {
  readonly tags: ReadonlySet<string>;
  /** `name=value` of the attributes that tell one control from another. */
  readonly attributes: ReadonlySet<string>;
}

/** Attributes whose every value stands in the source; the others (states, mostly) are taken as drawn. */
const TELLING = ['type', 'role'];

/** Reads the elements and the telling attributes off the source of the pages. */
export function drawnIn(source: string): Drawn {
  const tags = new Set([...source.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag = '']) => tag));
  const attributes = new Set<string>();
  for (const [, name = '', literal, expression] of source.matchAll(
    /\b(type|role)=(?:"([^"]*)"|\{([^}]*)\})/g,
  )) {
    const values = literal === undefined ? (expression ?? '').matchAll(/'([^']*)'/g) : [['', literal]];
    for (const [, value = ''] of values) attributes.add(`${name}=${value}`);
  }
  return { tags, attributes };
}

/** Whether a selector can match anything that is drawn. In doubt it can: what stands in `:is()` is not looked into. */
export function canMatch(selector: string, { tags, attributes }: Drawn): boolean {
  const plain = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, '');
  if (/\[data-/.test(plain)) return false;
  if (/:(is|where|has)\(/.test(plain)) return true;
  const asked = [...plain.matchAll(/\[([\w-]+)="?([^"\]]*)"?\]/g)];
  if (asked.some(([, name = '', value]) => TELLING.includes(name) && !attributes.has(`${name}=${value}`))) {
    return false;
  }
  const bare = plain.replaceAll(/\[[^\]]*\]|::?[\w-]+(\([^)]*\))?|[.#][\w-]+/g, '');
  return [...bare.matchAll(/[a-z][a-z0-9]*/g)].every(([tag]) => tags.has(tag));
}

/**
 * Leaves out of the base stylesheet what no page of ours draws (media, tooltips, pickers, themes of its own) and the
 * variables that nothing reads then: a third of its weight. Rules of our own are left alone.
 */
export function withoutUnusedStyles(src: string): PostcssPlugin {
  const source = sourceOf(src);
  const drawn = drawnIn(source);
  return {
    postcssPlugin: 'ledgerside:without-unused-styles',
    OnceExit(root) {
      root.walkRules((rule) => {
        if (!rule.source?.input.file?.includes('@picocss') || isKeyframe(rule.selector)) return;
        const kept = rule.selectors.filter((selector) => canMatch(selector, drawn));
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
      // A variable may be read by another one only, which goes first.
      let unread = true;
      while (unread) {
        unread = false;
        const read = namesRead(`${root.toString()}${source}`);
        root.walkDecls(/^--pico-/, (variable) => {
          if (read.has(variable.prop)) return;
          variable.remove();
          unread = true;
        });
      }
    },
  };
}

function sourceOf(src: string): string {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx|html)$/.test(file) && !file.includes('test'))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
}

const isKeyframe = (selector: string): boolean => /^(from|to|[\d.]+%)/.test(selector);

const namesRead = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
