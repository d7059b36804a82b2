import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundPort, PageCommand, PageState } from './background-port';
import { ContentApp } from './content-app';
import { createFakeCrmPage } from './fake-crm-page';
import { beginLifetime, type Lifetime } from './lifetime';
import texts from './locale.en.json';
import { click, openedRoots } from './opened-roots';

const FREE: PageState = {
  recordId: 'A',
  label: { state: 'none', customerNo: '' },
  pending: false,
  edgeTab: null,
};
const LINKED: PageState = { ...FREE, label: { state: 'linked', customerNo: 'C-100' } };
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
    onCommand: (listener: (command: PageCommand) => void) => {
      command = listener;
    },
    isAlive: vi.fn(() => true),
  };
  return { port, tell: (what: PageCommand) => command(what) };
}

/** The document of a test complains of every frame unless it may load it; ours is empty. */
const { happyDOM } = window as unknown as { happyDOM: { settings: { enableIframePageLoading: boolean } } };
happyDOM.settings.enableIframePageLoading = true;

let lifetime: Lifetime;
let roots: ReturnType<typeof openedRoots>;
let crm: ReturnType<typeof createFakeCrmPage>;
let background: ReturnType<typeof createFakePort>;

const settle = () => vi.advanceTimersByTimeAsync(0);
const container = (id = 'actions') => document.getElementById(id) as HTMLElement;
const here = (id?: string) => ({
  parent: container(id),
  before: container(id).firstChild,
  layout: 'row' as const,
});

function start(hash: string) {
  window.location.hash = hash;
  lifetime = beginLifetime(document);
  new ContentApp({ window, page: crm.page, port: background.port, text, lifetime }).start();
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="actions"><button>Edit</button></div><div id="later"></div>';
  roots = openedRoots();
  crm = createFakeCrmPage();
  background = createFakePort();
});

afterEach(() => {
  lifetime.end();
  vi.useRealTimers();
  roots.restore();
  vi.restoreAllMocks();
  window.location.hash = '';
});

describe('the launcher', () => {
  it('stands before the actions of the record', async () => {
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
    expect(container().firstElementChild).toBe(roots.hosts()[0]);
    expect(container().children[1]?.textContent).toBe('Edit');
  });

  it('shows nothing where the address names no account', async () => {
    start('');
    await settle();
    expect(roots.hosts()).toEqual([]);
    expect(background.port.announce).not.toHaveBeenCalled();
    expect(crm.state.watching).toBe(0);
  });

  it('has the number of a linked account as a link to the details, and nothing to promote', async () => {
    background.port.announce.mockResolvedValue(LINKED);
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
    const number = roots.button('Customer No. C-100');
    expect(number.getAttribute('role')).toBe('link');
    click(number);
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });

  it('is relabelled when the background says so', async () => {
    start('A');
    crm.place(here());
    await settle();
    background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    expect(roots.labels()[0]).toBe('Customer No. C-100');
  });

  it('says when a promotion waits', async () => {
    start('A');
    crm.place(here());
    await settle();
    const pending = () => roots.shown()[0]?.querySelector<HTMLElement>('.pending')?.hidden;
    expect(pending()).toBe(true);
    background.tell({ kind: 'label', recordId: 'A', label: FREE.label, pending: true });
    expect(pending()).toBe(false);
  });

  it('listens to the user, not to the page', async () => {
    start('A');
    crm.place(here());
    await settle();
    roots.button('Promote Customer').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(background.port.openPanel).not.toHaveBeenCalled();
  });

  it('comes back when the CRM redraws around it, and gives up against a page that will not have it', async () => {
    start('A');
    crm.place(here());
    await settle();
    const host = roots.hosts()[0];
    container().replaceChildren(document.createElement('i'));
    await settle();
    expect(container().firstElementChild).toBe(host);
    for (let i = 0; i < 50; i += 1) {
      host?.remove();
      await settle();
    }
    expect(host?.isConnected).toBe(false);
  });

  it('moves to a better place', async () => {
    start('A');
    crm.place(here());
    await settle();
    crm.place(here('later'));
    expect(roots.hosts()).toHaveLength(1);
    expect(roots.hosts()[0]?.parentElement).toBe(container('later'));
  });
});

describe('going from record to record', () => {
  it('keeps the launcher of a page that is kept, and asks again when the user comes back', async () => {
    start('A');
    crm.place(here());
    await settle();
    const first = roots.hosts()[0];
    crm.go('B');
    crm.place(here('later'));
    await settle();
    expect(roots.hosts()).toHaveLength(2);
    background.port.announce.mockResolvedValue(LINKED);
    crm.go('A');
    crm.place(here());
    await settle();
    expect(container().firstElementChild).toBe(first);
    expect(background.port.announce).toHaveBeenCalledTimes(3);
    expect(first && roots.labels()[0]).toBe('Customer No. C-100');
    expect(crm.state.watching).toBe(1);
  });

  it('does not speak for the new record on the old page while that is on its way out', async () => {
    start('A');
    crm.place(here());
    await settle();
    const old = roots.hosts()[0];
    crm.go('B');
    crm.place(here());
    await settle();
    expect(roots.hosts()).toEqual([old]);
    crm.place(here('later'));
    expect(container('later').childElementCount).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(old?.isConnected).toBe(true);
  });

  it('takes the place over when the CRM uses the page again', async () => {
    start('A');
    crm.place(here());
    await settle();
    crm.go('B');
    crm.place(here());
    await vi.advanceTimersByTimeAsync(3100);
    expect(roots.hosts()).toHaveLength(1);
    click(roots.button('ERP Customer Details'));
    expect(background.port.openPanel).toHaveBeenCalledTimes(1);
  });

  it("opens nothing from another record's launcher", async () => {
    start('A');
    crm.place(here());
    await settle();
    crm.go('B');
    click(roots.button('Promote Customer'));
    expect(background.port.openPanel).not.toHaveBeenCalled();
  });

  it('closes the panel: it was about the other record', async () => {
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
    expect(roots.frame()).not.toBeNull();
    crm.go('B');
    expect(roots.frame()).toBeNull();
  });

  it('does not take an answer about the record before for one about this', async () => {
    let answer: (state: PageState) => void = () => {};
    background.port.announce.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    start('A');
    crm.go('B');
    crm.place(here());
    answer(LINKED);
    await settle();
    expect(roots.labels()[0]).toBe('Promote Customer');
  });
});

describe('answers about another record', () => {
  it('are not shown, and the question is asked again', async () => {
    background.port.announce.mockResolvedValueOnce({ ...LINKED, recordId: 'before' });
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()[0]).toBe('Promote Customer');
    background.port.announce.mockResolvedValue(LINKED);
    await vi.advanceTimersByTimeAsync(300);
    expect(roots.labels()[0]).toBe('Customer No. C-100');
  });

  it('are given up after a few', async () => {
    background.port.announce.mockResolvedValue({ ...LINKED, recordId: 'before' });
    start('A');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(background.port.announce.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('do not relabel this one', async () => {
    start('A');
    crm.place(here());
    await settle();
    background.tell({ kind: 'label', recordId: 'B', label: LINKED.label, pending: true });
    expect(roots.labels()[0]).toBe('Promote Customer');
  });

  it('open no panel', async () => {
    background.port.openPanel.mockResolvedValue({ url: 'about:blank', recordId: 'before' });
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
    expect(roots.frame()).toBeNull();
  });
});

describe('the tab at the edge', () => {
  it('stands in for a place, opens to the same controls, and makes way for one', async () => {
    start('A');
    crm.place(null);
    await settle();
    expect(roots.labels()).toEqual(['ERP']);
    click(roots.button('ERP'));
    expect(roots.labels()).toEqual(['ERP', 'Promote Customer', 'ERP Customer Details']);
    click(roots.button('ERP Customer Details'));
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
    crm.place(here());
    expect(roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
  });

  it('stands where the user left it', async () => {
    background.port.announce.mockResolvedValue({ ...FREE, edgeTab: { side: 'left', top: 70 } });
    start('A');
    crm.place(null);
    await settle();
    expect(roots.hosts()).toHaveLength(1);
    expect(roots.hosts()[0]?.getAttribute('style')).toContain('top:70% !important');
    expect(roots.hosts()[0]?.getAttribute('style')).toContain('left:0 !important');
  });
});

describe('the panel', () => {
  async function open() {
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
  }

  it('opens in a named frame and takes the focus when it is ready', async () => {
    await open();
    expect(roots.frame()?.src).toBe('about:blank');
    expect(roots.frame()?.title).toBe('Promote Customer');
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    background.tell({ kind: 'panel-ready' });
    expect(focus.mock.contexts).toEqual([roots.frame()]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(roots.frame()).not.toBeNull();
    expect(background.port.panelFallback).not.toHaveBeenCalled();
  });

  it('gives the focus back when it is closed', async () => {
    await open();
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    background.tell({ kind: 'close-panel' });
    expect(roots.frame()).toBeNull();
    expect(focus.mock.contexts).toEqual([roots.button('Promote Customer')]);
  });

  it('gives the focus to what took the place of the button that opened it', async () => {
    await open();
    background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    background.tell({ kind: 'close-panel' });
    expect(focus.mock.contexts).toEqual([roots.button('Customer No. C-100')]);
  });

  it('opens elsewhere when it does not report in time', async () => {
    await open();
    await vi.advanceTimersByTimeAsync(3000);
    expect(roots.frame()).toBeNull();
    expect(background.port.panelFallback).toHaveBeenCalledWith('A', 'promote');
  });

  it('opens elsewhere when the page has faded itself', async () => {
    await open();
    document.body.style.opacity = '0.1';
    background.tell({ kind: 'panel-ready' });
    expect(roots.frame()).toBeNull();
    expect(background.port.panelFallback).toHaveBeenCalledWith('A', 'promote');
    document.body.removeAttribute('style');
  });

  it('is there once, whatever is clicked', async () => {
    await open();
    click(roots.button('ERP Customer Details'));
    click(roots.button('Promote Customer'));
    await settle();
    expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
    expect(roots.frame()?.title).toBe('Promote Customer');
  });

  it('is opened by the keyboard command as well', async () => {
    start('A');
    background.tell({ kind: 'open-panel', view: 'details' });
    await settle();
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });
});

describe('the end', () => {
  it('comes with a newer content script, which finds nothing left', async () => {
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
    beginLifetime(document).end();
    expect(roots.hosts()).toEqual([]);
    expect(crm.state.watching).toBe(0);
    background.tell({ kind: 'open-panel', view: 'details' });
    expect(background.port.openPanel).toHaveBeenCalledTimes(1);
  });

  it('comes quietly when the extension is gone', async () => {
    start('A');
    crm.place(here());
    await settle();
    background.port.isAlive.mockReturnValue(false);
    background.port.openPanel.mockRejectedValue(new Error('Extension context invalidated.'));
    click(roots.button('Promote Customer'));
    await settle();
    expect(roots.hosts()).toEqual([]);
  });

  it('does not come with an error that passes', async () => {
    background.port.announce.mockRejectedValue(new Error('worker busy'));
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
  });

  it('is no reason to refresh: that takes a command', async () => {
    start('A');
    background.tell({ kind: 'refresh-record' });
    expect(crm.state.refreshed).toBe(1);
  });
});

describe('what a page offers', () => {
  it('is the details alone on a page about something else of the account', async () => {
    background.port.announce.mockResolvedValue({ ...LINKED, pending: true });
    crm.offer(['details']);
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()).toEqual(['ERP Customer Details']);
    expect(roots.shown()[0]?.querySelector('.pending')).toBeNull();
    crm.place(null);
    click(roots.button('ERP'));
    expect(roots.labels()).toEqual(['ERP', 'ERP Customer Details']);
    background.tell({ kind: 'open-panel', view: 'promote' });
    expect(background.port.openPanel).not.toHaveBeenCalled();
    background.tell({ kind: 'open-panel', view: 'details' });
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });

  it('is nothing where the record is edited: no launcher, no tab, no command', async () => {
    crm.offer([]);
    start('A');
    crm.place(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(roots.hosts()).toEqual([]);
    expect(crm.state.watching).toBe(0);
    background.tell({ kind: 'open-panel', view: 'details' });
    expect(background.port.openPanel).not.toHaveBeenCalled();
  });

  it('changes when the user begins to edit where he is, and back', async () => {
    start('A');
    crm.place(here());
    await settle();
    crm.offer([]);
    expect(crm.state.watching).toBe(0);
    click(roots.button('ERP Customer Details'));
    expect(background.port.openPanel).not.toHaveBeenCalled();
    crm.offer(['promote', 'details']);
    crm.place(here());
    click(roots.button('ERP Customer Details'));
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });
});

describe('the number beside the title', () => {
  const title = () => container('later');

  it('is a link to the details, and stands in one place only', async () => {
    background.port.announce.mockResolvedValue(LINKED);
    start('A');
    crm.place(here());
    await settle();
    expect(roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
    crm.placeTitle({ parent: title(), font: 'serif' });
    expect(title().childElementCount).toBe(1);
    expect(roots.labels()).toEqual(['ERP Customer Details', 'Customer No. C-100']);
    const number = roots.button('Customer No. C-100');
    expect(number.getAttribute('role')).toBe('link');
    click(number);
    expect(background.port.openPanel).toHaveBeenCalledWith('A', 'details');
    crm.placeTitle(null);
    expect(roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
  });

  it('is there for linked accounts only, and follows the title', async () => {
    start('A');
    crm.place(here());
    crm.placeTitle({ parent: title(), font: '' });
    await settle();
    expect(title().childElementCount).toBe(0);
    background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    expect(roots.labels()).toEqual(['ERP Customer Details', 'Customer No. C-100']);
    const next = document.createElement('h1');
    document.body.append(next);
    crm.placeTitle({ parent: next, font: '' });
    expect([title().childElementCount, next.childElementCount]).toEqual([0, 1]);
    crm.go('B');
    expect(next.childElementCount).toBe(0);
  });
});

describe('a CRM whose every screen is a document of its own', () => {
  beforeEach(() => {
    crm = createFakeCrmPage('document');
  });

  it('has one launcher, which speaks for what the page has come to name', async () => {
    start('A');
    crm.place(here());
    await settle();
    const first = roots.hosts()[0];
    crm.go('B');
    expect(first?.isConnected).toBe(false);
    crm.place(here());
    await settle();
    expect(roots.hosts()).toHaveLength(1);
    click(roots.button('ERP Customer Details'));
    expect(background.port.openPanel).toHaveBeenCalledWith('B', 'details');
  });

  it('takes away the empty copy of the launcher in a part that the page has written anew', async () => {
    start('A');
    crm.place(here());
    await settle();
    const middle = document.body;
    middle.innerHTML = String(middle.innerHTML);
    crm.place(here());
    await settle();
    expect(container().querySelectorAll('[data-ledgerside]')).toHaveLength(1);
    expect(container().firstElementChild).toBe(roots.hosts()[0]);
  });

  it('is refreshed when the panel is closed, not while it is read', async () => {
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
    background.tell({ kind: 'refresh-record' });
    expect(crm.state.refreshed).toBe(0);
    background.tell({ kind: 'close-panel' });
    expect(crm.state.refreshed).toBe(1);
    background.tell({ kind: 'refresh-record' });
    expect(crm.state.refreshed).toBe(2);
  });

  it('is asked about again when it comes back out of the memory of the browser', async () => {
    start('A');
    crm.place(here());
    await settle();
    click(roots.button('Promote Customer'));
    await settle();
    background.port.announce.mockResolvedValue(LINKED);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(background.port.announce).toHaveBeenCalledTimes(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(roots.frame()).toBeNull();
    expect(background.port.announce).toHaveBeenCalledTimes(2);
    expect(roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
  });
});

describe('a column of native buttons', () => {
  const look = {
    row: { 'margin-bottom': '6px', 'min-height': '19px' },
    picture: { width: '16px' },
    caption: { color: 'rgb(1, 2, 3)', 'font-size': '17px', 'background-image': 'none' },
  };

  it('is joined by ours as the last, which look the same', async () => {
    start('A');
    crm.place({ ...here(), before: null, layout: 'column', look });
    await settle();
    expect(container().lastElementChild).toBe(roots.hosts()[0]);
    const promote = roots.button('Promote Customer');
    expect(promote.style.minHeight).toBe('19px');
    expect(promote.querySelector('span')?.style.color).toBe('rgb(1, 2, 3)');
    expect(promote.closest('.controls')?.className).toBe('controls column native');
  });

  it('gets them back below what it was redrawn with', async () => {
    start('A');
    crm.place({ ...here(), before: null, layout: 'column', look });
    await settle();
    container().replaceChildren(document.createElement('i'));
    await settle();
    expect(container().lastElementChild).toBe(roots.hosts()[0]);
  });

  it('hears nothing of what is typed at them, and its form is not sent', async () => {
    document.body.innerHTML = '<form id="form"><div id="actions"></div></form><div id="later"></div>';
    const heard = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.addEventListener(type, heard);
    start('A');
    crm.place(here());
    await settle();
    const button = roots.button('Promote Customer') as HTMLButtonElement;
    for (const type of ['keydown', 'keypress', 'keyup']) {
      button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
    }
    click(button);
    for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
    expect(button.type).toBe('button');
    expect(document.querySelectorAll('form input, form button')).toHaveLength(0);
  });
});
