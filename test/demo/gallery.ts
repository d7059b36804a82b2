import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';

const FOLDER = join('artifacts', 'demo');

/** Where the walk keeps its pictures, numbered in the order they were taken. */
export class Gallery {
  #count = 0;

  async take(page: Page, name: string): Promise<void> {
    // Pictures of an earlier walk would stand between these.
    if (this.#count === 0) await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    this.#count += 1;
    const path = join(FOLDER, `${String(this.#count).padStart(2, '0')}-${name}.png`);
    // Transitions are taken to their end: a picture shows a state, not the way to it.
    await page.screenshot({ path, animations: 'disabled' });
    console.log(`  picture   ${path}`);
  }
}
