import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageListener, MessageSender } from '../platform/runtime';
import type { PageCommand } from './background-port';
import { createBackgroundPort } from './create-background-port';

const runtime = vi.hoisted(() => ({
  listeners: [] as unknown[],
  sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => ({ ok: true, value: null })),
}));
vi.mock('../platform/runtime', () => ({
  extensionId: () => 'ours',
  isAlive: () => true,
  onMessage: (listener: unknown) => runtime.listeners.push(listener),
  sendMessage: runtime.sendMessage,
}));

const sender = (extensionId: string): MessageSender => ({
  extensionId,
  origin: '',
  url: '',
  tabId: null,
  tabUrl: '',
  frameId: null,
});

beforeEach(() => {
  runtime.listeners.length = 0;
  runtime.sendMessage.mockClear();
});

describe('the door to the background', () => {
  it('names what it read in the page, for the CRMs whose addresses do not', async () => {
    await createBackgroundPort().announce('7');
    await createBackgroundPort().openPanel('7', 'details');
    expect(runtime.sendMessage.mock.calls.map(([message]) => message)).toEqual([
      { name: 'page.announce', payload: { claimed: '7' } },
      { name: 'page.open-panel', payload: { claimed: '7', view: 'details' } },
    ]);
  });

  it('hands on the commands of our own background and nothing else', () => {
    const heard: PageCommand[] = [];
    createBackgroundPort().onCommand((command) => heard.push(command));
    const listener = runtime.listeners[0] as MessageListener;
    const command = { kind: 'close-panel' } as const;
    for (const [message, id] of [
      [command, 'ours'],
      [command, 'theirs'],
      [{ kind: 'something-else' }, 'ours'],
      [{ event: 'details' }, 'ours'],
      [null, 'ours'],
    ] as const) {
      expect(listener(message, sender(id))).toBeUndefined();
    }
    expect(heard).toEqual([command]);
  });
});
