import { afterEach, expect, it, vi } from 'vitest';
import type { AppErrorJson } from '../core/app-error';
import { ErrorCard } from './ErrorCard';
import { type Mounted, mount } from './test/mount';

const error: AppErrorJson = {
  code: 'ERP-PERMISSION',
  params: {},
  raw: 'XL03000006 You do not have permission',
  field: 'terms',
};

let mounted: Mounted;
afterEach(() => {
  mounted.unmount();
  vi.unstubAllGlobals();
});

it('says what happened, what to do and who can do it', async () => {
  mounted = await mount(<ErrorCard error={error} />);
  expect(mounted.get('alert', 'The ERP user may not do this.').textContent).toContain(
    'Your ERP administrator can do this.',
  );
});

it('keeps the raw text under a disclosure', async () => {
  mounted = await mount(<ErrorCard error={error} />);
  const details = mounted.root.querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain('XL03000006');
});

it('copies a report', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
  mounted = await mount(<ErrorCard error={error} />, { now: Date.UTC(2026, 10, 21) });
  await mounted.click('button', 'Copy report');
  expect(mounted.text()).toContain('Copied');
  expect(copied).toEqual([
    [
      'Ledgerside ERP-PERMISSION',
      'The ERP user may not do this.',
      'The permission named under Details is needed.',
      '2026-11-21T00:00:00.000Z',
      'field: terms',
      '',
      'XL03000006 You do not have permission',
    ].join('\n'),
  ]);
});
