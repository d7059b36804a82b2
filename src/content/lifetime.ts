const REPLACED = 'ledgerside:replaced';

/**
 * The life of this content script in this document. It ends when a newer one is injected (after an update the old one
 * goes on running without an extension behind it) or when `end` is called. Everything that attaches takes the signal.
 */
export interface Lifetime {
  readonly signal: AbortSignal;
  end(): void;
}

/** Tells earlier content scripts of ours to withdraw, then waits for the same to happen to this one. */
export function beginLifetime(page: Document): Lifetime {
  const controller = new AbortController();
  page.dispatchEvent(new CustomEvent(REPLACED));
  page.addEventListener(REPLACED, () => controller.abort(), { signal: controller.signal });
  return { signal: controller.signal, end: () => controller.abort() };
}
