import { createAsk } from '../messaging/client';
import { extensionId, isAlive, onMessage, sendMessage } from '../platform/runtime';
import type { BackgroundPort, PageCommand } from './background-port';

const COMMANDS: readonly string[] = [
  'close-panel',
  'panel-ready',
  'refresh-record',
  'open-panel',
  'label',
] satisfies readonly PageCommand['kind'][];

/** The door to the background over the browser's own messages. */
export function createBackgroundPort(): BackgroundPort {
  const ask = createAsk(sendMessage);
  return {
    announce: (claimed) => ask('page.announce', { claimed }),
    openPanel: (claimed, view) => ask('page.open-panel', { claimed, view }),
    panelFallback: async (claimed, view) => void (await ask('page.panel-fallback', { claimed, view })),
    saveEdgeTab: async (position) => void (await ask('page.save-edge-tab', position)),
    openImport: async () => void (await ask('page.open-import', {})),
    onCommand: (listener) =>
      onMessage((message, sender) => {
        if (sender.extensionId === extensionId() && isPageCommand(message)) listener(message);
        return undefined;
      }),
    isAlive,
  };
}

/** Only our own background can reach this listener; the kind alone has to be known. */
const isPageCommand = (message: unknown): message is PageCommand =>
  typeof message === 'object' &&
  message !== null &&
  'kind' in message &&
  typeof message.kind === 'string' &&
  COMMANDS.includes(message.kind);
