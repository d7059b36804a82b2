import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { PromotionView } from '../../core/panel-view';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { type MountedPanel, mountPanel } from '../test/mount-panel';
import { doneOutcome, harbourLimited, promotionView, rejectedIntent } from '../test/promotion-fixture';

const LABEL = 'Customer number or name';
const view: PromotionView = { ...promotionView, matches: { ok: true, value: [] } };

let panel: MountedPanel;
afterEach(() => panel.unmount());

const open = async (answers: FakeAnswers, shown = view) => {
  panel = await mountPanel({ view: 'promote', answers: { 'promote.open': () => shown, ...answers } });
};
const search = async (text: string) => {
  await panel.type(LABEL, text);
  panel.field(LABEL).form?.requestSubmit();
  await panel.settle();
};
const box = () => panel.field(LABEL).closest('details');

describe('the search for an existing customer', () => {
  it('asks for what was typed, with the form, and links what it finds', async () => {
    await open({
      'promote.search': () => ({ customers: [harbourLimited] }),
      'promote.link': () => doneOutcome,
    });
    await search('  harbour ');
    expect(panel.payloads('promote.search')).toEqual([
      { grant: 'grant', integrationId: 'north', text: 'harbour', form: promotionView.form },
    ]);
    expect(panel.text()).toContain('1 customer found');
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Link instead: C-00917 Harbour Tools Limited');
    expect(panel.payloads('promote.link')[0]?.customer).toEqual({ recordKey: '917', number: 'C-00917' });
  });

  it('says in words that nothing was found', async () => {
    await open({ 'promote.search': () => ({ customers: [] }) });
    await search('nobody');
    expect(panel.text()).toContain('The ERP has no customer for “nobody”.');
    await panel.type(LABEL, 'nobody else');
    expect(panel.text()).toContain('The ERP has no customer for “nobody”.');
  });

  it('says in words what an installation cannot do, and leads to the settings', async () => {
    await open({
      'promote.search': () => {
        throw new AppError('ERP-NEEDS-SDATA');
      },
    });
    await search('harbour');
    expect(panel.text()).toContain('The web services of this installation do not give this.');
    expect(panel.text()).toContain('It needs the SData provider');
    expect(panel.get('button', 'Open settings')).toBeTruthy();
    expect(panel.text()).not.toContain('has no customer');
  });

  it('says that there are more than it shows', async () => {
    const customers = Array.from({ length: 50 }, (_, index) => ({ ...harbourLimited, number: `C-${index}` }));
    await open({ 'promote.search': () => ({ customers }) });
    await search('h');
    expect(panel.text()).toContain('Only the first 50 are shown');
  });

  it('asks nothing while nothing is typed', async () => {
    await open({});
    await search('   ');
    expect(panel.payloads('promote.search')).toHaveLength(0);
    expect(panel.get('button', 'Search').hasAttribute('disabled')).toBe(true);
  });

  it('shows the answer to the newest question only', async () => {
    const answers: ((found: { customers: readonly (typeof harbourLimited)[] }) => void)[] = [];
    await open({ 'promote.search': () => new Promise((resolve) => answers.push(resolve)) });
    await search('first');
    await search('second');
    answers[1]?.({ customers: [] });
    await panel.settle();
    answers[0]?.({ customers: [harbourLimited] });
    await panel.settle();
    expect(panel.text()).toContain('The ERP has no customer for “second”.');
    expect(panel.find('button', 'Link instead')).toBeNull();
  });

  it('forgets what it found in another integration, and what is on its way', async () => {
    const answers: ((found: { customers: readonly (typeof harbourLimited)[] }) => void)[] = [];
    await open({
      'promote.open': ({ integrationId }) => ({ ...view, integrationId: integrationId || 'north' }),
      'promote.search': () => new Promise((resolve) => answers.push(resolve)),
    });
    await search('harbour');
    await panel.type('Integration', 'west');
    answers[0]?.({ customers: [harbourLimited] });
    await panel.settle();
    expect(panel.find('button', 'Link instead')).toBeNull();
    expect(panel.field(LABEL).value).toBe('');
  });

  it('is still there after a link that was refused', async () => {
    const error = { code: 'CRM-DUPLICATE-VALUE', params: {}, raw: '', field: '' } as const;
    await open({
      'promote.search': () => ({ customers: [harbourLimited] }),
      'promote.link': () => ({
        intent: { ...rejectedIntent, verb: 'link' },
        steps: [],
        error,
        candidates: [],
      }),
    });
    await search('harbour');
    await panel.click('button', 'Link instead');
    expect(panel.text()).toContain('Another account in the CRM is linked to this customer already.');
    expect(panel.field(LABEL).value).toBe('harbour');
    expect(panel.get('button', 'Link instead')).toBeTruthy();
  });
});

it('is pointed to where possible matches could not be looked for', async () => {
  const error = { code: 'NET-TIMEOUT', params: {}, raw: '', field: '' } as const;
  await open({}, { ...view, matches: { ok: false, error } });
  expect(panel.text()).toContain('Existing customers could not be searched.');
  expect(box()?.open).toBe(false);
  await panel.click('button', 'Search for the customer');
  expect(box()?.open).toBe(true);
  expect(document.activeElement).toBe(panel.field(LABEL));
});

it('is all there is, quietly said, where the installation cannot search', async () => {
  const error = { code: 'ERP-NEEDS-SDATA', params: {}, raw: '', field: '' } as const;
  await open({}, { ...view, matches: { ok: false, error } });
  expect(panel.text()).toContain('one can be linked by its number');
  expect(panel.text()).not.toContain('could not be searched');
});
