import { describe, expect, it, vi } from 'vitest';
import type { PageState } from './background-port';
import { beginLifetime } from './lifetime';
import { click } from './opened-roots';
import { container, FREE, here, LINKED, settle, useContentStage } from './test/content-stage';

const stage = useContentStage();
const start = (hash: string) => stage.start(hash);

describe('the launcher', () => {
  it('stands before the actions of the record', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
    expect(container().firstElementChild).toBe(stage.roots.hosts()[0]);
    expect(container().children[1]?.textContent).toBe('Edit');
  });

  it('shows nothing where the address names no account', async () => {
    start('');
    await settle();
    expect(stage.roots.hosts()).toEqual([]);
    expect(stage.background.port.announce).not.toHaveBeenCalled();
    expect(stage.crm.state.watching).toBe(0);
  });

  it('has the number of a linked account as a link to the details, and nothing to promote', async () => {
    stage.background.port.announce.mockResolvedValue(LINKED);
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
    const number = stage.roots.button('Customer No. C-100');
    expect(number.getAttribute('role')).toBe('link');
    click(number);
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });

  it('is relabelled when the background says so', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    expect(stage.roots.labels()[0]).toBe('Customer No. C-100');
  });

  it('says when a promotion waits', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const pending = () => stage.roots.shown()[0]?.querySelector<HTMLElement>('.pending')?.hidden;
    expect(pending()).toBe(true);
    stage.background.tell({ kind: 'label', recordId: 'A', label: FREE.label, pending: true });
    expect(pending()).toBe(false);
  });

  it('listens to the user, not to the page', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.roots.button('Promote Customer').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(stage.background.port.openPanel).not.toHaveBeenCalled();
  });

  it('comes back when the CRM redraws around it, and gives up against a page that will not have it', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const host = stage.roots.hosts()[0];
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
    stage.crm.place(here());
    await settle();
    stage.crm.place(here('later'));
    expect(stage.roots.hosts()).toHaveLength(1);
    expect(stage.roots.hosts()[0]?.parentElement).toBe(container('later'));
  });
});

describe('going from record to record', () => {
  it('keeps the launcher of a page that is kept, and asks again when the user comes back', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const first = stage.roots.hosts()[0];
    stage.crm.go('B');
    stage.crm.place(here('later'));
    await settle();
    expect(stage.roots.hosts()).toHaveLength(2);
    stage.background.port.announce.mockResolvedValue(LINKED);
    stage.crm.go('A');
    stage.crm.place(here());
    await settle();
    expect(container().firstElementChild).toBe(first);
    expect(stage.background.port.announce).toHaveBeenCalledTimes(3);
    expect(first && stage.roots.labels()[0]).toBe('Customer No. C-100');
    expect(stage.crm.state.watching).toBe(1);
  });

  it('does not speak for the new record on the old page while that is on its way out', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const old = stage.roots.hosts()[0];
    stage.crm.go('B');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.hosts()).toEqual([old]);
    stage.crm.place(here('later'));
    expect(container('later').childElementCount).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(old?.isConnected).toBe(true);
  });

  it('takes the place over when the CRM uses the page again', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.crm.go('B');
    stage.crm.place(here());
    await vi.advanceTimersByTimeAsync(3100);
    expect(stage.roots.hosts()).toHaveLength(1);
    click(stage.roots.button('ERP Customer Details'));
    expect(stage.background.port.openPanel).toHaveBeenCalledTimes(1);
  });

  it("opens nothing from another record's launcher", async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.crm.go('B');
    click(stage.roots.button('Promote Customer'));
    expect(stage.background.port.openPanel).not.toHaveBeenCalled();
  });

  it('closes the panel: it was about the other record', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
    expect(stage.roots.frame()).not.toBeNull();
    stage.crm.go('B');
    expect(stage.roots.frame()).toBeNull();
  });

  it('does not take an answer about the record before for one about this', async () => {
    let answer: (state: PageState) => void = () => {};
    stage.background.port.announce.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    start('A');
    stage.crm.go('B');
    stage.crm.place(here());
    answer(LINKED);
    await settle();
    expect(stage.roots.labels()[0]).toBe('Promote Customer');
  });
});

describe('answers about another record', () => {
  it('are not shown, and the question is asked again', async () => {
    stage.background.port.announce.mockResolvedValueOnce({ ...LINKED, recordId: 'before' });
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()[0]).toBe('Promote Customer');
    stage.background.port.announce.mockResolvedValue(LINKED);
    await vi.advanceTimersByTimeAsync(300);
    expect(stage.roots.labels()[0]).toBe('Customer No. C-100');
  });

  it('are given up after a few', async () => {
    stage.background.port.announce.mockResolvedValue({ ...LINKED, recordId: 'before' });
    start('A');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stage.background.port.announce.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('do not relabel this one', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.background.tell({ kind: 'label', recordId: 'B', label: LINKED.label, pending: true });
    expect(stage.roots.labels()[0]).toBe('Promote Customer');
  });

  it('open no panel', async () => {
    stage.background.port.openPanel.mockResolvedValue({ url: 'about:blank', recordId: 'before' });
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
    expect(stage.roots.frame()).toBeNull();
  });
});

describe('the tab at the edge', () => {
  it('stands in for a place, opens to the same controls, and makes way for one', async () => {
    start('A');
    stage.crm.place(null);
    await settle();
    expect(stage.roots.labels()).toEqual(['ERP']);
    click(stage.roots.button('ERP'));
    expect(stage.roots.labels()).toEqual(['ERP', 'Promote Customer', 'ERP Customer Details']);
    click(stage.roots.button('ERP Customer Details'));
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
    stage.crm.place(here());
    expect(stage.roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
  });

  it('stands where the user left it', async () => {
    stage.background.port.announce.mockResolvedValue({ ...FREE, edgeTab: { side: 'left', top: 70 } });
    start('A');
    stage.crm.place(null);
    await settle();
    expect(stage.roots.hosts()).toHaveLength(1);
    expect(stage.roots.hosts()[0]?.getAttribute('style')).toContain('top:70% !important');
    expect(stage.roots.hosts()[0]?.getAttribute('style')).toContain('left:0 !important');
  });
});

describe('the panel', () => {
  async function open() {
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
  }

  it('opens in a named frame and takes the focus when it is ready', async () => {
    await open();
    expect(stage.roots.frame()?.src).toBe('about:blank');
    expect(stage.roots.frame()?.title).toBe('Promote Customer');
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    stage.background.tell({ kind: 'panel-ready' });
    expect(focus.mock.contexts).toEqual([stage.roots.frame()]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stage.roots.frame()).not.toBeNull();
    expect(stage.background.port.panelFallback).not.toHaveBeenCalled();
  });

  it('gives the focus back when it is closed', async () => {
    await open();
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    stage.background.tell({ kind: 'close-panel' });
    expect(stage.roots.frame()).toBeNull();
    expect(focus.mock.contexts).toEqual([stage.roots.button('Promote Customer')]);
  });

  it('gives the focus to what took the place of the button that opened it', async () => {
    await open();
    stage.background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    stage.background.tell({ kind: 'close-panel' });
    expect(focus.mock.contexts).toEqual([stage.roots.button('Customer No. C-100')]);
  });

  it('opens elsewhere when it does not report in time', async () => {
    await open();
    await vi.advanceTimersByTimeAsync(3000);
    expect(stage.roots.frame()).toBeNull();
    expect(stage.background.port.panelFallback).toHaveBeenCalledWith('A', 'promote');
  });

  it('opens elsewhere when the page has faded itself', async () => {
    await open();
    document.body.style.opacity = '0.1';
    stage.background.tell({ kind: 'panel-ready' });
    expect(stage.roots.frame()).toBeNull();
    expect(stage.background.port.panelFallback).toHaveBeenCalledWith('A', 'promote');
    document.body.removeAttribute('style');
  });

  it('is there once, whatever is clicked', async () => {
    await open();
    click(stage.roots.button('ERP Customer Details'));
    click(stage.roots.button('Promote Customer'));
    await settle();
    expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
    expect(stage.roots.frame()?.title).toBe('Promote Customer');
  });

  it('is opened by the keyboard command as well', async () => {
    start('A');
    stage.background.tell({ kind: 'open-panel', view: 'details' });
    await settle();
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });
});

describe('the end', () => {
  it('comes with a newer content script, which finds nothing left', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
    beginLifetime(document).end();
    expect(stage.roots.hosts()).toEqual([]);
    expect(stage.crm.state.watching).toBe(0);
    stage.background.tell({ kind: 'open-panel', view: 'details' });
    expect(stage.background.port.openPanel).toHaveBeenCalledTimes(1);
  });

  it('comes quietly when the extension is gone', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.background.port.isAlive.mockReturnValue(false);
    stage.background.port.openPanel.mockRejectedValue(new Error('Extension context invalidated.'));
    click(stage.roots.button('Promote Customer'));
    await settle();
    expect(stage.roots.hosts()).toEqual([]);
  });

  it('does not come with an error that passes', async () => {
    stage.background.port.announce.mockRejectedValue(new Error('worker busy'));
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()).toEqual(['Promote Customer', 'ERP Customer Details']);
  });

  it('is no reason to refresh: that takes a command', async () => {
    start('A');
    stage.background.tell({ kind: 'refresh-record' });
    expect(stage.crm.state.refreshed).toBe(1);
  });
});
