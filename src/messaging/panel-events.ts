import type { PanelEvent } from './protocol';

export interface PanelEvents {
  /** Every event of the background, once. */
  emit(event: PanelEvent): void;
  /** Calls the listener until the returned function is called. */
  subscribe(listener: (event: PanelEvent) => void): () => void;
}

/** Hands events on to whatever is drawn at the moment; the browser's own listener is attached once. */
export function createPanelEvents(): PanelEvents {
  const listeners = new Set<(event: PanelEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
