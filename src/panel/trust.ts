/**
 * A hostile page can cover or fade our frame so that a real click lands on our button. Browsers that can tell
 * (IntersectionObserver with `trackVisibility`) report whether the button was really painted and uncovered; where the
 * browser cannot tell, only the click's own trust is left.
 */
export interface TrustPorts {
  /** Reports whether the element is really visible until the returned function is called. */
  watchVisible(element: Element, report: (visible: boolean) => void): () => void;
  isTrusted(event: Event): boolean;
}

/** Where a pointer went down, and whether the button was visible then. */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
}

/** Farther than a hand trembles: the frame was moved under the pointer between press and release. */
const STEADY_PX = 8;

/** True when the click ends where its press began, on a button that was visible then. Keys and aids press nothing. */
export const isSteadyPress = (
  press: Press | null,
  click: { readonly x: number; readonly y: number },
): boolean =>
  press === null || (press.visible && Math.hypot(press.x - click.x, press.y - click.y) <= STEADY_PX);

/** The browser needs a delay of at least 100 ms between reports of true visibility. */
const REPORT_DELAY_MS = 100;

interface TrueVisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

interface TrueVisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

export const browserTrust: TrustPorts = {
  isTrusted: (event) => event.isTrusted,
  watchVisible(element, report) {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) {
      report(true);
      return () => undefined;
    }
    const init: TrueVisibilityInit = { trackVisibility: true, delay: REPORT_DELAY_MS, threshold: 0.9 };
    const observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1) as TrueVisibilityEntry | undefined;
      report(latest?.isVisible ?? false);
    }, init);
    observer.observe(element);
    return () => observer.disconnect();
  },
};
