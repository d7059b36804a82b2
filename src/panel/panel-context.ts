import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelKind } from '../core/panel-view';
import type { ErpDescriptor } from '../erp/contract';
import type { Ask } from '../messaging/client';
import type { PanelEvent } from '../messaging/protocol';
import type { Later } from './later';
import type { TrustPorts } from './trust';

/** What the panel needs of its surroundings; bound to the browser in main.tsx, to fakes in tests. */
export interface PanelPorts {
  readonly ask: Ask;
  readonly descriptors: readonly ErpDescriptor[];
  /** Calls the listener for every event of the background; returns the way to stop. */
  onEvent(listener: (event: PanelEvent) => void): () => void;
  readonly later: Later;
  readonly trust: TrustPorts;
  closeWindow(): void;
}

/** The panel after the background has accepted it. */
export interface PanelSession extends PanelPorts {
  readonly grant: string;
  readonly host: 'frame' | 'window';
  readonly crmName: string;
  /** `integrationId`: of which of the account's customers; '' for the main one. */
  show(view: PanelKind, integrationId?: string): void;
  close(): void;
  /** Sends what is typed and not yet sent. */
  save(): void;
  /** Registers what must be sent before the panel goes away; returns the way to take it back. */
  beforeClose(save: () => void): () => void;
}

export const PanelContext = createContext<PanelSession | null>(null);

/** @throws Error outside of an accepted panel: a defect in how the parts are put together */
export function usePanel(): PanelSession {
  const session = useContext(PanelContext);
  if (!session) throw new Error('drawn outside of an accepted panel');
  return session;
}
