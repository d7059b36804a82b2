import { afterEach, describe, expect, it } from 'vitest';
import { settings } from './test/demo-settings';
import { type MountedOptions, mountOptions } from './test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const without = { ...settings, integrations: [], defaultIntegrationId: '' };

describe('the choice of integration and organisation', () => {
  for (const [hash, noCrm] of [
    ['#mapping', 'Connect a CRM to choose from its own fields and to see a preview.'],
    ['#salespersons', 'Connect a CRM to match its users.'],
  ] as const) {
    it(`leads to a first integration while there is none (${hash})`, async () => {
      await mountAt(hash, without);
      const link = page.root.querySelector('.card a[href="#integrations/new"]');
      expect(link?.parentElement?.textContent).toBe('Add an integration first. Add integration');
      expect(page.root.querySelector('.grid2')).toBeNull();
    });

    it(`says what is missing while no CRM is connected (${hash})`, async () => {
      await mountAt(hash, { ...settings, crms: [] });
      const choice = page.root.querySelector('.grid2');
      expect(choice?.querySelectorAll('select')).toHaveLength(1);
      expect(choice?.querySelector('.muted')?.textContent).toBe(noCrm);
      expect(page.root.querySelector('a[href="#integrations/new"]')).toBeNull();
    });
  }
});

async function mountAt(hash: string, read: typeof settings): Promise<void> {
  page = await mountOptions({ hash, answers: { 'settings.read': () => read } });
}
