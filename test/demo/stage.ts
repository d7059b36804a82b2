import type { Frame, Page } from 'playwright';
import type { AccountPage } from '../e2e/support/rep';
import type { Scene } from '../e2e/support/scene';
import type { Gallery } from './gallery';

/** What each part of the walk plays on. */
export interface Stage {
  readonly scene: Scene;
  readonly gallery: Gallery;
}

/** Tells the onlooker what is about to happen. */
export const say = (line: string): void => console.log(`\n${line}`);

/** One value that stands in a system now. */
export const tell = (where: string, what: string, value: unknown): void =>
  console.log(`  ${`in ${where}`.padEnd(16)} ${what.padEnd(16)} ${value ?? '–'}`);

export const openTab = (panel: Frame, name: RegExp): Promise<void> =>
  panel.getByRole('tab', { name }).click();

/** Opens an account in a dark browser on a dark CRM, and closes it after `act`. */
export async function inTheDark(
  { scene }: Stage,
  key: string,
  act: (account: AccountPage) => Promise<void>,
): Promise<void> {
  scene.configure('salesforce', { dark: true });
  const account = await scene.rep.openAccount(key);
  await dark(account.page);
  await act(account);
  await account.page.close();
  scene.configure('salesforce', { dark: false });
}

export const dark = (page: Page): Promise<void> => page.emulateMedia({ colorScheme: 'dark' });
