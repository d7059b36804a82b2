import { guardHost, isPageFaded } from './guard-host';
import { createShadowHost, type HostStyle } from './shadow-host';

/** A panel that has not said so by then is blocked, by the page's policy or by another extension. */
const READY_MS = 3000;

const HOST_STYLE: HostStyle = {
  position: 'fixed',
  display: 'block',
  top: '0',
  right: '0',
  width: 'min(420px, 100vw)',
  height: '100%',
  // Above the page and its docked parts, below the CRM's pop-ups and dialogs.
  'z-index': '4900',
  'box-shadow': '-2px 0 12px rgb(0 0 0 / 0.18)',
};

const FRAME_CSS = 'iframe{display:block;width:100%;height:100%;border:0;background:light-dark(#fff,#1b1d21)}';

export interface PanelFrameOptions {
  readonly url: string;
  /** Accessible name of the frame. */
  readonly title: string;
  readonly scheme: 'light' | 'dark';
  /** It does not work here; the frame is gone already. */
  readonly failed: () => void;
}

/** The panel page in a drawer at the right side. */
export interface PanelFrame {
  /** The panel has reported; the focus moves into it. */
  ready(): void;
  close(): void;
}

export function openPanelFrame(page: Document, options: PanelFrameOptions): PanelFrame {
  const life = new AbortController();
  const style = { ...HOST_STYLE, 'color-scheme': options.scheme };
  const { host, root } = createShadowHost(page, style, FRAME_CSS);
  const frame = page.createElement('iframe');
  frame.title = options.title;
  frame.src = options.url;
  root.append(frame);
  const close = () => {
    clearTimeout(timer);
    life.abort();
    host.remove();
  };
  const fail = () => {
    if (life.signal.aborted) return;
    close();
    options.failed();
  };
  const timer = setTimeout(fail, READY_MS);
  page.documentElement.append(host);
  guardHost(host, fail, life.signal);
  return {
    ready() {
      clearTimeout(timer);
      if (isPageFaded(page)) fail();
      else frame.focus();
    },
    close,
  };
}
