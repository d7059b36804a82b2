import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../ui/test/axe';
import { mountCrms, withSageCrm } from '../test/mount-crms';
import type { MountedOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

describe('a permission that was taken back', () => {
  it('is asked for again in the click, and the settings are read anew', async () => {
    let reads = 0;
    const answer = () => {
      reads += 1;
      return withSageCrm({ hostAllowed: reads > 1 });
    };
    page = await mountCrms({ answers: { 'settings.read': answer } });
    expect(page.text()).toContain('no longer lets Ledgerside reach crm01');
    expect(await axeViolations(page.root)).toEqual([]);
    await page.click('button', 'Repair');
    expect(page.asked).toEqual([{ origins: ['http://crm01/*'], permissions: [] }]);
    expect(page.find('button', 'Repair')).toBeNull();
    expect(document.activeElement).toBe(page.get('heading', 'Sage CRM · http://crm01/crm'));
  });

  it('stays away when it is refused', async () => {
    page = await mountCrms({ connected: { hostAllowed: false }, granted: false });
    await page.click('button', 'Repair');
    expect(page.payloads('settings.read')).toHaveLength(1);
    expect(page.text()).toContain('Without this permission');
    expect(page.find('button', 'Repair')).not.toBeNull();
  });

  it('is not spoken of while it is there', async () => {
    page = await mountCrms();
    expect(page.find('button', 'Repair')).toBeNull();
  });
});
