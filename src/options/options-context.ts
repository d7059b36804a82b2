import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CrmDescriptor } from '../crm/contract';
import type { ErpDescriptor } from '../erp/contract';
import type { Ask } from '../messaging/client';
import type { PanelEvent, SettingsView } from '../messaging/protocol';

/** What the options page needs of its surroundings; bound to the browser in main.tsx, to fakes in tests. */
export interface OptionsPorts {
  readonly ask: Ask;
  readonly erps: readonly ErpDescriptor[];
  readonly crms: readonly CrmDescriptor[];
  /** Must be called in the click itself, before anything is awaited. */
  requestPermissions(origins: readonly string[], permissions?: readonly 'cookies'[]): Promise<boolean>;
  /** Calls the listener with the background's events until the returned function is called. */
  onEvent(listener: (event: PanelEvent) => void): () => void;
}

export interface OptionsSession extends OptionsPorts {
  readonly settings: SettingsView;
  /** Takes over the settings that a message answered with. */
  accept(settings: SettingsView): void;
  reload(): Promise<void>;
}

export const OptionsContext = createContext<OptionsSession | null>(null);

/** @throws Error outside of the options page: a defect in how the parts are put together */
export function useOptions(): OptionsSession {
  const session = useContext(OptionsContext);
  if (!session) throw new Error('drawn outside of the options page');
  return session;
}
