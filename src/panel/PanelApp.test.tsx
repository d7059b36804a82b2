import { afterEach, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { type MountedPanel, mountPanel } from './test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

it('hands its token over before anything else', async () => {
  panel = await mountPanel({ view: 'promote' });
  expect(panel.sent[0]).toEqual({ name: 'panel.hello', payload: { token: 'token' } });
});

it('shows and does nothing until it is accepted', async () => {
  panel = await mountPanel({
    view: 'promote',
    answers: { 'panel.hello': () => new Promise(() => undefined) },
  });
  expect(panel.root.innerHTML).toBe('');
  expect(panel.sent).toHaveLength(1);
});

it('stays blank when it is refused', async () => {
  panel = await mountPanel({
    view: 'promote',
    answers: {
      'panel.hello': () => {
        throw new AppError('MESSAGE-REFUSED');
      },
    },
  });
  expect(panel.root.innerHTML).toBe('');
  expect(panel.sent).toHaveLength(1);
});
