import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

interface Axe {
  run(context: Document, options: object): Promise<{ readonly violations: readonly Finding[] }>;
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page or a frame as it is shown: one line for each rule. */
export async function axeFindings(shown: Page | Frame): Promise<readonly string[]> {
  // Evaluated by the debugger: the extension's own policy allows no script from elsewhere.
  await shown.evaluate(await source);
  return shown.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}
