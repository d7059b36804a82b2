import type { Frame } from 'playwright';
import { expect } from 'vitest';

/** Presses a button that was drawn a moment ago until it acts: the browser has yet to vouch that it can be seen. */
export async function pressUntil(panel: Frame, button: string | RegExp, effect: string): Promise<void> {
  const press = async () => {
    await panel
      .getByRole('button', { name: button })
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    return panel.getByText(effect).count();
  };
  await expect.poll(press, { timeout: 15_000 }).toBeGreaterThan(0);
}
