import { describe, expect, it, vi } from 'vitest';
import type { LauncherAnchor } from '../../contract';
import { HIGHLIGHTS, pageHost, query, useLightningDocument } from '../test/lightning-document';
import { resolvePageHost } from './resolve-anchor';
import { watchAnchor } from './watch-anchor';

useLightningDocument();

describe('watching for the place', () => {
  function watch() {
    const places: (LauncherAnchor | null)[] = [];
    const life = new AbortController();
    watchAnchor(document, (anchor) => places.push(anchor), life.signal);
    return { places, life, containers: () => places.map((anchor) => anchor?.parent ?? null) };
  }
  const settle = () => vi.advanceTimersByTimeAsync(500);

  it('tells at once when it is there, and once', async () => {
    document.body.innerHTML = pageHost(HIGHLIGHTS);
    const { containers, life } = watch();
    await settle();
    query('ul')?.append(document.createElement('li'));
    await settle();
    expect(containers()).toEqual([query('.actionsContainer')]);
    life.abort();
  });

  it('tells when it comes late, and follows it when the component is built anew', async () => {
    document.body.innerHTML = pageHost('<p>loading</p>');
    const { containers, life } = watch();
    await settle();
    expect(containers()).toEqual([]);
    const host = resolvePageHost(document);
    host.innerHTML = HIGHLIGHTS;
    const first = query('.actionsContainer');
    await settle();
    host.innerHTML = HIGHLIGHTS;
    await settle();
    expect(containers()).toEqual([first, query('.actionsContainer')]);
    life.abort();
  });

  it('follows the page when another one becomes active without any new element', async () => {
    document.body.innerHTML = pageHost(HIGHLIGHTS) + pageHost(HIGHLIGHTS, false);
    const { containers, life } = watch();
    await vi.advanceTimersByTimeAsync(12_000);
    const [one, other] = document.querySelectorAll('.lafPageHost');
    other?.classList.add('active');
    one?.classList.remove('active');
    await settle();
    expect(containers().at(-1)).toBe(other?.querySelector('.actionsContainer'));
    life.abort();
  });

  it('sees a rebuilt component inside a native shadow root', async () => {
    document.body.innerHTML = pageHost('<records-highlights2></records-highlights2>');
    const root = query('records-highlights2')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<div class="actionsContainer"></div>';
    const { containers, life } = watch();
    await vi.advanceTimersByTimeAsync(12_000);
    root.innerHTML = '<div class="actionsContainer new"></div>';
    await settle();
    expect(containers().at(-1)).toBe(root.querySelector('.new'));
    life.abort();
  });

  it('says after 8 s that there is none, and takes it back when one appears', async () => {
    document.body.innerHTML = pageHost('<p>no highlights panel</p>');
    const { places, containers, life } = watch();
    await vi.advanceTimersByTimeAsync(7900);
    expect(places).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(places).toEqual([null]);
    await vi.advanceTimersByTimeAsync(20_000);
    resolvePageHost(document).innerHTML = HIGHLIGHTS;
    await vi.advanceTimersByTimeAsync(1500);
    expect(containers()).toEqual([null, query('.actionsContainer')]);
    life.abort();
  });

  it('does not search once per mutation', async () => {
    document.body.innerHTML = pageHost('<ul></ul>');
    const { life } = watch();
    await vi.advanceTimersByTimeAsync(12_000);
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    const before = search.mock.calls.length;
    for (let i = 0; i < 500; i += 1) {
      query('ul')?.append(document.createElement('li'));
      await Promise.resolve();
    }
    await vi.advanceTimersByTimeAsync(1200);
    const searches = search.mock.calls.length - before;
    search.mockRestore();
    life.abort();
    expect(searches).toBeGreaterThan(0);
    expect(searches).toBeLessThan(50);
  });

  it('is not woken by a page that is busy elsewhere', async () => {
    document.body.innerHTML = pageHost(`${HIGHLIGHTS}<ul id="feed"></ul>`);
    const { life } = watch();
    await vi.advanceTimersByTimeAsync(12_000);
    const frames = vi.fn((frame: FrameRequestCallback) => setTimeout(() => frame(0), 16));
    vi.stubGlobal('requestAnimationFrame', frames);
    for (let i = 0; i < 50; i += 1) {
      query('#feed')?.append(document.createElement('li'));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(frames).not.toHaveBeenCalled();
    query('.actionsContainer')?.append(document.createElement('div'));
    await settle();
    expect(frames).toHaveBeenCalledTimes(1);
    life.abort();
  });

  it.each(['class', 'style', 'hidden'])('looks again when something around it changes by %s', async (how) => {
    document.body.innerHTML = `<div id="one">${pageHost(HIGHLIGHTS)}</div><div id="other">${pageHost(HIGHLIGHTS)}</div>`;
    const { containers, life } = watch();
    await vi.advanceTimersByTimeAsync(12_000);
    const left = query(how === 'class' ? '#one .lafPageHost' : '#one');
    expect(containers()).toEqual([query('#one .actionsContainer')]);
    Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest('.away, [style], [hidden]');
    };
    if (how === 'class') left?.classList.add('away');
    else left?.setAttribute(how, '');
    await settle();
    expect(containers()).toEqual([query('#one .actionsContainer'), query('#other .actionsContainer')]);
    life.abort();
  });

  it('stops with the signal', async () => {
    document.body.innerHTML = pageHost('');
    const { places, life } = watch();
    life.abort();
    resolvePageHost(document).innerHTML = HIGHLIGHTS;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(places).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
