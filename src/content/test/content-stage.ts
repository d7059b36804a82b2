import { afterEach, beforeEach, vi } from 'vitest';
import type { CrmPage } from '../../crm/contract';
import type { BackgroundPort, PageCommand, PageState } from '../background-port';
import { ContentApp } from '../content-app';
import { createFakeCrmPage } from '../fake-crm-page';
import { beginLifetime, type Lifetime } from '../lifetime';
import texts from '../locale.en.json';
import { openedRoots } from '../opened-roots';

export const FREE: PageState = {
  recordId: 'A',
  label: { state: 'none', customerNo: '' },
  pending: false,
  edgeTab: null,
};
export const LINKED: PageState = { ...FREE, label: { state: 'linked', customerNo: 'C-100' } };

const text = (key: string) => texts[key as keyof typeof texts].message;
const shownRecord = () => window.location.hash.slice(1);

function createFakePort() {
  let command: (command: PageCommand) => void = () => {};
  const port = {
    announce: vi.fn<BackgroundPort['announce']>(async () => ({ ...FREE, recordId: shownRecord() })),
    openPanel: vi.fn<BackgroundPort['openPanel']>(async () => ({
      url: 'about:blank',
      recordId: shownRecord(),
    })),
    panelFallback: vi.fn<BackgroundPort['panelFallback']>(async () => {}),
    saveEdgeTab: vi.fn<BackgroundPort['saveEdgeTab']>(async () => {}),
    openImport: vi.fn<BackgroundPort['openImport']>(async () => {}),
    onCommand: (listener: (command: PageCommand) => void) => {
      command = listener;
    },
    isAlive: vi.fn(() => true),
  };
  return { port, tell: (what: PageCommand) => command(what) };
}

/** The document of a test complains of every frame unless it may load it; ours is empty. */
interface WithSettings {
  readonly happyDOM?: { readonly settings: { enableIframePageLoading: boolean } };
}

/** For unit tests: the content script in a document, with a CRM page and a background that the test plays. */
class ContentStage {
  lifetime: Lifetime | null = null;
  roots = openedRoots();
  crm = createFakeCrmPage();
  background = createFakePort();

  /** How the CRM goes from page to page; before the start. */
  navigate(navigation: CrmPage['navigation']): void {
    this.crm = createFakeCrmPage(navigation);
  }

  start(hash: string): void {
    window.location.hash = hash;
    this.lifetime = beginLifetime(document);
    const { crm, background, lifetime } = this;
    new ContentApp({ window, page: crm.page, port: background.port, text, lifetime }).start();
  }
}

export function useContentStage(): ContentStage {
  const { happyDOM } = window as Window & WithSettings;
  if (happyDOM) happyDOM.settings.enableIframePageLoading = true;
  const stage = new ContentStage();
  stage.roots.restore();

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<div id="actions"><button>Edit</button></div><div id="later"></div>';
    stage.roots = openedRoots();
    stage.crm = createFakeCrmPage();
    stage.background = createFakePort();
  });

  afterEach(() => {
    stage.lifetime?.end();
    vi.useRealTimers();
    stage.roots.restore();
    vi.restoreAllMocks();
    window.location.hash = '';
  });
  return stage;
}

export const settle = () => vi.advanceTimersByTimeAsync(0);
export const container = (id = 'actions') => document.getElementById(id) as HTMLElement;
/** First among the actions, or in another part of the document. */
export const here = (id?: string) => ({
  parent: container(id),
  before: container(id).firstChild,
  layout: 'row' as const,
});
