import { afterEach, beforeEach, vi } from 'vitest';

export const RIBBON =
  '<runtime_platform_actions-actions-ribbon tag="runtime_platform_actions-actions-ribbon"><ul><li>Edit</li></ul></runtime_platform_actions-actions-ribbon>';
export const HIGHLIGHTS = `<records-highlights2><div class="actionsContainer"><div>${RIBBON}</div></div></records-highlights2>`;
export const pageHost = (inner: string, active = true) =>
  `<div class="windowViewMode-normal oneContent lafPageHost${active ? ' active' : ''}">${inner}</div>`;
/** The parser of the test's document does not know that tag names may carry an underscore; browsers do. */
const TAG_WITH_UNDERSCORE = /(^|\s)([a-z]+(?:_[a-z]+)+-[\w-]+)/g;
for (const scope of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
  const original = scope.querySelectorAll;
  scope.querySelectorAll = function (this: ParentNode, selector: string): NodeListOf<Element> {
    return original.call(this, selector.replace(TAG_WITH_UNDERSCORE, '$1[tag="$2"]'));
  };
}

export const query = (selector: string): Element | null => document.querySelector(selector);

/** The document of a test has no layout: hidden is what is marked so, and pages that are not the active one. */
function isShown(this: Element): boolean {
  return !this.closest('[hidden], .lafPageHost:not(.active)');
}

/** For unit tests: a document as Lightning's is, with time that the test moves on. */
export function useLightningDocument(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => setTimeout(() => frame(0), 16));
    Element.prototype.checkVisibility = isShown;
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    document.body.className = '';
    document.body.replaceChildren();
  });
}
