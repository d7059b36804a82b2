import { createAdminEntry } from './admin-entry';
import type { ContentPorts } from './content-app';
import { markHost } from './shadow-host';

/** The way to the import among the CRM's own administration pages; nothing where the CRM shows none. */
export function offerImport({ window, page, port, text, lifetime }: ContentPorts): void {
  const { signal } = lifetime;
  let shown: HTMLElement | null = null;
  const remove = (): void => shown?.remove();
  const open = (): void => {
    port.openImport().catch(() => {
      if (!port.isAlive()) lifetime.end();
    });
  };
  page.watchAdminMenu?.(
    window.document,
    (anchor) => {
      remove();
      shown = anchor && createAdminEntry(anchor.entry, text('admin_import'), open);
      if (!anchor || !shown) return;
      anchor.entry.after(shown);
      markHost(shown, 'import').removeCopies(anchor.parent);
    },
    signal,
  );
  signal.addEventListener('abort', remove, { once: true });
}
