import { beforeEach, describe, expect, it, vi } from 'vitest';
import { click } from './opened-roots';
import { container, here, LINKED, settle, useContentStage } from './test/content-stage';

const stage = useContentStage();
const start = (hash: string) => stage.start(hash);

describe('what a page offers', () => {
  it('is the details alone on a page about something else of the account', async () => {
    stage.background.port.announce.mockResolvedValue({ ...LINKED, pending: true });
    stage.crm.offer(['details']);
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()).toEqual(['ERP Customer Details']);
    expect(stage.roots.shown()[0]?.querySelector('.pending')).toBeNull();
    stage.crm.place(null);
    click(stage.roots.button('ERP'));
    expect(stage.roots.labels()).toEqual(['ERP', 'ERP Customer Details']);
    stage.background.tell({ kind: 'open-panel', view: 'promote' });
    expect(stage.background.port.openPanel).not.toHaveBeenCalled();
    stage.background.tell({ kind: 'open-panel', view: 'details' });
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });

  it('is nothing where the record is edited: no launcher, no tab, no command', async () => {
    stage.crm.offer([]);
    start('A');
    stage.crm.place(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stage.roots.hosts()).toEqual([]);
    expect(stage.crm.state.watching).toBe(0);
    stage.background.tell({ kind: 'open-panel', view: 'details' });
    expect(stage.background.port.openPanel).not.toHaveBeenCalled();
  });

  it('changes when the user begins to edit where he is, and back', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    stage.crm.offer([]);
    expect(stage.crm.state.watching).toBe(0);
    click(stage.roots.button('ERP Customer Details'));
    expect(stage.background.port.openPanel).not.toHaveBeenCalled();
    stage.crm.offer(['promote', 'details']);
    stage.crm.place(here());
    click(stage.roots.button('ERP Customer Details'));
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
  });
});

describe('the number beside the title', () => {
  const title = () => container('later');

  it('is a link to the details, and stands in one place only', async () => {
    stage.background.port.announce.mockResolvedValue(LINKED);
    start('A');
    stage.crm.place(here());
    await settle();
    expect(stage.roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
    stage.crm.placeTitle({ parent: title(), font: 'serif' });
    expect(title().childElementCount).toBe(1);
    expect(stage.roots.labels()).toEqual(['ERP Customer Details', 'Customer No. C-100']);
    const number = stage.roots.button('Customer No. C-100');
    expect(number.getAttribute('role')).toBe('link');
    click(number);
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('A', 'details');
    stage.crm.placeTitle(null);
    expect(stage.roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
  });

  it('is there for linked accounts only, and follows the title', async () => {
    start('A');
    stage.crm.place(here());
    stage.crm.placeTitle({ parent: title(), font: '' });
    await settle();
    expect(title().childElementCount).toBe(0);
    stage.background.tell({ kind: 'label', recordId: 'A', label: LINKED.label, pending: false });
    expect(stage.roots.labels()).toEqual(['ERP Customer Details', 'Customer No. C-100']);
    const next = document.createElement('h1');
    document.body.append(next);
    stage.crm.placeTitle({ parent: next, font: '' });
    expect([title().childElementCount, next.childElementCount]).toEqual([0, 1]);
    stage.crm.go('B');
    expect(next.childElementCount).toBe(0);
  });
});

describe('a CRM whose every screen is a document of its own', () => {
  beforeEach(() => stage.navigate('document'));

  it('has one launcher, which speaks for what the page has come to name', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const first = stage.roots.hosts()[0];
    stage.crm.go('B');
    expect(first?.isConnected).toBe(false);
    stage.crm.place(here());
    await settle();
    expect(stage.roots.hosts()).toHaveLength(1);
    click(stage.roots.button('ERP Customer Details'));
    expect(stage.background.port.openPanel).toHaveBeenCalledWith('B', 'details');
  });

  it('takes away the empty copy of the launcher in a part that the page has written anew', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    const middle = document.body;
    middle.innerHTML = String(middle.innerHTML);
    stage.crm.place(here());
    await settle();
    expect(container().querySelectorAll('[data-ledgerside]')).toHaveLength(1);
    expect(container().firstElementChild).toBe(stage.roots.hosts()[0]);
  });

  it('is refreshed when the panel is closed, not while it is read', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
    stage.background.tell({ kind: 'refresh-record' });
    expect(stage.crm.state.refreshed).toBe(0);
    stage.background.tell({ kind: 'close-panel' });
    expect(stage.crm.state.refreshed).toBe(1);
    stage.background.tell({ kind: 'refresh-record' });
    expect(stage.crm.state.refreshed).toBe(2);
  });

  it('is asked about again when it comes back out of the memory of the browser', async () => {
    start('A');
    stage.crm.place(here());
    await settle();
    click(stage.roots.button('Promote Customer'));
    await settle();
    stage.background.port.announce.mockResolvedValue(LINKED);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(stage.background.port.announce).toHaveBeenCalledTimes(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(stage.roots.frame()).toBeNull();
    expect(stage.background.port.announce).toHaveBeenCalledTimes(2);
    expect(stage.roots.labels()).toEqual(['Customer No. C-100', 'ERP Customer Details']);
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
    stage.crm.place({ ...here(), before: null, layout: 'column', look });
    await settle();
    expect(container().lastElementChild).toBe(stage.roots.hosts()[0]);
    const promote = stage.roots.button('Promote Customer');
    expect(promote.style.minHeight).toBe('19px');
    expect(promote.querySelector('span')?.style.color).toBe('rgb(1, 2, 3)');
    expect(promote.closest('.controls')?.className).toBe('controls column native');
  });

  it('gets them back below what it was redrawn with', async () => {
    start('A');
    stage.crm.place({ ...here(), before: null, layout: 'column', look });
    await settle();
    container().replaceChildren(document.createElement('i'));
    await settle();
    expect(container().lastElementChild).toBe(stage.roots.hosts()[0]);
  });

  it('hears nothing of what is typed at them, and its form is not sent', async () => {
    document.body.innerHTML = '<form id="form"><div id="actions"></div></form><div id="later"></div>';
    const heard = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.addEventListener(type, heard);
    start('A');
    stage.crm.place(here());
    await settle();
    const button = stage.roots.button('Promote Customer') as HTMLButtonElement;
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
