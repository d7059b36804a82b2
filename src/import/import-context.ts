import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ImportRun } from '../core/import-run';
import type { CrmDescriptor } from '../crm/contract';
import type { ErpDescriptor } from '../erp/contract';
import type { Ask } from '../messaging/client';
import type { PanelEvent, SettingsView } from '../messaging/protocol';

/** What the import page needs of its surroundings; bound to the browser in main.tsx, to fakes in tests. */
export interface ImportPorts {
  readonly ask: Ask;
  readonly erps: readonly ErpDescriptor[];
  readonly crms: readonly CrmDescriptor[];
  /** Address of the settings, without a hash. */
  readonly settingsUrl: string;
  /** Calls the listener with the background's events until the returned function is called. */
  onEvent(listener: (event: PanelEvent) => void): () => void;
  /** Lets the user keep a file. */
  saveFile(name: string, content: Blob): void;
}

export interface ImportSession extends ImportPorts {
  readonly settings: SettingsView;
  /** Newest first. */
  readonly runs: readonly ImportRun[];
  /** Takes over a run as a message answered with it. */
  accept(run: ImportRun): void;
  /** A run that was removed. */
  forget(runId: string): void;
}

export const ImportContext = createContext<ImportSession | null>(null);

/** @throws Error outside of the import page: a defect in how the parts are put together */
export function useImport(): ImportSession {
  const session = useContext(ImportContext);
  if (!session) throw new Error('drawn outside of the import page');
  return session;
}
