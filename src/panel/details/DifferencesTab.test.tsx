import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { FieldDifference } from '../../core/field-difference';
import type { DifferencesView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { detailsView } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { FIXTURE_NOW } from '../test/promotion-fixture';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const differs = (target: string, label: string, crm: string, erp: string): FieldDifference => ({
  target,
  labelKey: `demo_${label}`,
  crm,
  erp,
  problem: null,
});
const name = differs('NAME', 'name', 'Harbour Tools Ltd', 'Harbour Tools Limited');
const phone = differs('PHONE', 'phone', '', '+353 1');
const country: FieldDifference = {
  ...differs('COUNTRY', 'country', 'Irland', 'IE'),
  problem: { code: 'VALUE-COUNTRY', params: { value: 'Irland' }, raw: '', field: 'COUNTRY' },
};
const seen = (...differences: readonly FieldDifference[]): DifferencesView => ({
  differences,
  readAt: FIXTURE_NOW,
});

async function openDifferences(answers: FakeAnswers = {}, options: { trusted?: boolean } = {}) {
  panel = await mountPanel({
    view: 'details',
    ...options,
    answers: {
      'details.open': () => detailsView,
      'differences.read': () => seen(name, phone, country),
      ...answers,
    },
  });
  await panel.click('tab', 'Differences');
}

const box = (label: string) => panel.get('checkbox', label) as HTMLInputElement;
const isOffered = () => !(panel.get('button', 'Update ERP') as HTMLButtonElement).disabled;
const rowOf = (label: string) => box(label).closest('tbody')?.textContent ?? '';

async function write() {
  await panel.click('button', 'Update ERP');
  await panel.click('button', 'Yes, write');
}

describe('the differences', () => {
  it('are read when the tab is opened and counted on it', async () => {
    await openDifferences();
    expect(panel.payloads('differences.read')).toEqual([{ grant: 'grant', integrationId: '' }]);
    expect(panel.get('tab', 'Differences 3')).toBeTruthy();
    expect(rowOf('Name')).toContain('Harbour Tools LtdHarbour Tools Limited');
    expect(rowOf('Phone')).toContain('empty+353 1');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('are not read before', async () => {
    panel = await mountPanel({ view: 'details', answers: { 'details.open': () => detailsView } });
    await panel.click('button', 'Refresh');
    expect(panel.payloads('differences.read')).toEqual([]);
  });

  it('are read again on Refresh', async () => {
    await openDifferences();
    await panel.click('button', 'Refresh');
    expect(panel.payloads('differences.read')).toHaveLength(2);
  });

  it('say that there are none', async () => {
    await openDifferences({ 'differences.read': () => seen() });
    expect(panel.text()).toContain('No differences: Salesforce and Demo Ledger agree.');
    expect(panel.find('button', 'Update ERP')).toBeNull();
  });

  it('say why they cannot be read, and read again', async () => {
    let tries = 0;
    await openDifferences({
      'differences.read': () => {
        tries += 1;
        if (tries === 1) throw new AppError('NET-TIMEOUT');
        return seen(name);
      },
    });
    expect(panel.text()).toContain('The other system took too long to answer.');
    await panel.click('button', 'Try again');
    expect(panel.get('tab', 'Differences 1')).toBeTruthy();
  });
});

describe('choosing', () => {
  it('is not possible for a value that cannot be sent, and says why', async () => {
    await openDifferences();
    expect(box('Country').disabled).toBe(true);
    const why = document.getElementById(box('Country').getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('Irland');
  });

  it('takes all that can be written at once, and none again', async () => {
    await openDifferences();
    await panel.click('checkbox', 'Select all');
    expect([box('Name').checked, box('Phone').checked, box('Country').checked]).toEqual([true, true, false]);
    expect(box('Select all').checked).toBe(true);
    await panel.click('checkbox', 'Name');
    expect(box('Select all').indeterminate).toBe(true);
    await panel.click('checkbox', 'Select all');
    await panel.click('checkbox', 'Select all');
    expect(box('Name').checked).toBe(false);
    expect(isOffered()).toBe(false);
  });
});

describe('Update ERP', () => {
  it('says how many values go where before it writes exactly those', async () => {
    await openDifferences({ 'differences.update': () => seen(phone, country) });
    await panel.click('checkbox', 'Name');
    await panel.click('button', 'Update ERP');
    expect(panel.text()).toContain('Write 1 value to Demo Ledger?');
    expect(panel.payloads('differences.update')).toEqual([]);
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Yes, write');
    expect(panel.payloads('differences.update')).toEqual([
      {
        grant: 'grant',
        integrationId: '',
        changes: [{ target: 'NAME', from: 'Harbour Tools Limited', to: 'Harbour Tools Ltd' }],
      },
    ]);
    expect(panel.text()).toContain('1 value written to Demo Ledger.');
    expect(panel.get('tab', 'Differences 2')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Salesforce and Demo Ledger compared');
  });

  it('reads the details again afterwards, and not the differences', async () => {
    await openDifferences({ 'differences.update': () => seen() });
    await panel.click('checkbox', 'Name');
    await write();
    expect(panel.payloads('details.open').map(({ fresh }) => fresh)).toEqual([false, true]);
    expect(panel.payloads('differences.read')).toHaveLength(1);
    expect(panel.text()).toContain('No differences');
  });

  it('writes nothing on a click that is not the user’s own', async () => {
    await openDifferences({ 'differences.update': () => seen() }, { trusted: false });
    await panel.click('checkbox', 'Name');
    await write();
    expect(panel.payloads('differences.update')).toEqual([]);
  });

  it('can be given up, and gives the focus back', async () => {
    await openDifferences();
    await panel.click('checkbox', 'Name');
    await panel.click('button', 'Update ERP');
    await panel.click('button', 'Keep as it is');
    expect(document.activeElement).toBe(panel.get('button', 'Update ERP'));
    expect(box('Name').checked).toBe(true);
  });

  it('shows a value that has changed in the ERP at its row, and lets the user decide again', async () => {
    const changed = { ...name, erp: 'Harbour Tools (IE)' };
    let reads = 0;
    await openDifferences({
      'differences.read': () => {
        reads += 1;
        return reads === 1 ? seen(name, phone) : seen(changed, phone);
      },
      'differences.update': () => {
        throw new AppError('ERP-CHANGED', { field: 'NAME' });
      },
    });
    await panel.click('checkbox', 'Select all');
    await write();
    expect(rowOf('Name')).toContain('Harbour Tools (IE)');
    expect(rowOf('Name')).toContain('The ERP’s value has changed since it was shown.');
    expect(panel.text()).toContain('Nothing was written: look at the marked field.');
    expect([box('Name').checked, box('Phone').checked]).toEqual([false, true]);
  });

  it('says that the account has changed, and shows what it says now', async () => {
    let reads = 0;
    await openDifferences({
      'differences.read': () => {
        reads += 1;
        return reads === 1 ? seen(name) : seen({ ...name, crm: 'Harbour' });
      },
      'differences.update': () => {
        throw new AppError('PLAN-CHANGED');
      },
    });
    await panel.click('checkbox', 'Name');
    await write();
    expect(panel.get('alert', '').textContent).toContain('Nothing was written');
    expect(rowOf('Name')).toContain('Harbour');
    expect(box('Name').checked).toBe(false);
  });

  it('keeps the choice when it fails', async () => {
    await openDifferences({
      'differences.update': () => {
        throw new AppError('NET-TIMEOUT');
      },
    });
    await panel.click('checkbox', 'Name');
    await write();
    expect(panel.text()).toContain('The other system took too long to answer.');
    expect(box('Name').checked).toBe(true);
    expect(isOffered()).toBe(true);
  });

  it('shows a refused value at its row', async () => {
    await openDifferences({
      'differences.update': () => {
        throw new AppError('ERP-VALIDATION', { field: 'PHONE', raw: 'too long' });
      },
    });
    await panel.click('checkbox', 'Phone');
    await write();
    const why = document.getElementById(box('Phone').getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBeTruthy();
    expect(box('Phone').checked).toBe(true);
  });

  it('is out of reach while it runs, and a refresh does not overtake it', async () => {
    let release = (_view: DifferencesView): void => undefined;
    await openDifferences({
      'differences.update': () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    });
    await panel.click('checkbox', 'Name');
    await write();
    expect(panel.text()).toContain('Writing…');
    expect(box('Name').disabled).toBe(true);
    await panel.click('button', 'Refresh');
    expect(panel.payloads('differences.read')).toHaveLength(1);
    release(seen(phone));
    await panel.settle();
    expect(panel.get('tab', 'Differences 1')).toBeTruthy();
    expect(box('Phone').disabled).toBe(false);
  });
});
