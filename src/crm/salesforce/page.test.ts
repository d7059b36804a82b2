import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LauncherAnchor } from '../contract';
import { salesforcePage } from './page';
import { findAcrossRoots } from './page/find-across-roots';
import { REFRESH_EVENT } from './page/refresh-channel';
import { resolveAnchor, resolvePageHost } from './page/resolve-anchor';

const RECORD = { crm: 'salesforce', org: 'northwind.my.salesforce.com', id: '0019000000B98deAAB' };
const RIBBON =
  '<runtime_platform_actions-actions-ribbon tag="runtime_platform_actions-actions-ribbon"><ul><li>Edit</li></ul></runtime_platform_actions-actions-ribbon>';
const HIGHLIGHTS = `<records-highlights2><div class="actionsContainer"><div>${RIBBON}</div></div></records-highlights2>`;
const pageHost = (inner: string, active = true) =>
  `<div class="windowViewMode-normal oneContent lafPageHost${active ? ' active' : ''}">${inner}</div>`;
/** The parser of the test's document does not know that tag names may carry an underscore; browsers do. */
const TAG_WITH_UNDERSCORE = /(^|\s)([a-z]+(?:_[a-z]+)+-[\w-]+)/g;
for (const scope of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
  const original = scope.querySelectorAll;
  scope.querySelectorAll = function (this: ParentNode, selector: string): NodeListOf<Element> {
    return original.call(this, selector.replace(TAG_WITH_UNDERSCORE, '$1[tag="$2"]'));
  };
}

const query = (selector: string) => document.querySelector(selector);

/** The document of a test has no layout: hidden is what is marked so, and pages that are not the active one. */
function isShown(this: Element): boolean {
  return !this.closest('[hidden], .lafPageHost:not(.active)');
}

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

describe('the page that is being looked at', () => {
  it('is the active one, not one of those kept for going back', () => {
    document.body.innerHTML = pageHost('<i>old</i>', false) + pageHost('<i>new</i>');
    expect(resolvePageHost(document).textContent).toBe('new');
  });

  it('is the innermost in a console', () => {
    const sub = `<section class="oneConsoleTab"><div class="windowViewMode-maximized active lafPageHost">sub</div></section>`;
    document.body.innerHTML = `<section class="oneConsoleTab"><div class="windowViewMode-maximized active lafPageHost">work${sub}</div></section>`;
    expect(resolvePageHost(document).textContent).toBe('sub');
  });

  it('is the whole document where nothing is known', () => {
    document.body.innerHTML = '<main></main>';
    expect(resolvePageHost(document)).toBe(document.body);
  });
});

describe('the place for the launcher', () => {
  it('is before everything in the container of the actions', () => {
    document.body.innerHTML = pageHost(HIGHLIGHTS);
    const container = query('.actionsContainer');
    expect(resolveAnchor(document)).toEqual({ parent: container, before: container?.firstChild });
  });

  it('is found across native shadow roots', () => {
    document.body.innerHTML = pageHost('<records-lwc-highlights-panel></records-lwc-highlights-panel>');
    const outer = query('records-lwc-highlights-panel')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<div><records-highlights2></records-highlights2></div>';
    const inner = outer?.querySelector('records-highlights2')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<div class="actionsContainer">${RIBBON}</div>`;
    expect(resolveAnchor(document)?.parent).toBe(inner?.querySelector('.actionsContainer'));
  });

  it.each([
    [
      'dynamic highlights',
      `<record_flexipage-highlights-primary-row tag="record_flexipage-highlights-primary-row">${RIBBON}</record_flexipage-highlights-primary-row>`,
    ],
    ['another layout with a ribbon', `<section>${RIBBON}</section>`],
  ])('is before the ribbon in %s', (_, inner) => {
    document.body.innerHTML = pageHost(inner);
    const ribbon = query('[tag="runtime_platform_actions-actions-ribbon"]');
    expect(resolveAnchor(document)).toEqual({ parent: ribbon?.parentElement, before: ribbon });
  });

  it('is before the actions of an Aura page', () => {
    document.body.innerHTML = pageHost(
      '<div class="forceHighlightsPanel"><ul class="forceActionsContainer"></ul></div>',
    );
    expect(resolveAnchor(document)?.before).toBe(query('.forceActionsContainer'));
  });

  it.each([
    ['a page kept for going back', pageHost(HIGHLIGHTS, false) + pageHost('<p>loading</p>')],
    ['a related list', pageHost(`<lst-related-list-container>${RIBBON}</lst-related-list-container>`)],
    ['a dialog', pageHost(`<div class="modal-container">${RIBBON}</div>`)],
    ['a hidden panel', pageHost(`<div hidden>${HIGHLIGHTS}</div>`)],
  ])('is never in %s', (_, html) => {
    document.body.innerHTML = html;
    expect(resolveAnchor(document)).toBeNull();
  });

  it('finds steps in order only', () => {
    document.body.innerHTML = '<b class="one"><i class="two"></i></b><i class="two"></i>';
    expect([...findAcrossRoots(document, ['.one', '.two'])]).toEqual([query('.one .two')]);
    expect([...findAcrossRoots(document, ['.two', '.one'])]).toEqual([]);
  });
});

describe('watching for the place', () => {
  function watch() {
    const places: (LauncherAnchor | null)[] = [];
    const life = new AbortController();
    salesforcePage.watchAnchor(document, RECORD, (anchor) => places.push(anchor), life.signal);
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

describe('navigation inside the page', () => {
  const elsewhere = (path: string) => window.history.pushState({}, '', path);

  it('is told by the Navigation API where there is one', () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const moved = vi.fn();
    const life = new AbortController();
    salesforcePage.watchLocation(Object.assign(window, { navigation }), moved, life.signal);
    elsewhere('/lightning/page/home');
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moved).toHaveBeenCalledTimes(1);
    life.abort();
    elsewhere('/lightning/page/other');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is noticed within a second without it', () => {
    const moved = vi.fn();
    const life = new AbortController();
    salesforcePage.watchLocation(window, moved, life.signal);
    vi.advanceTimersByTime(3000);
    expect(moved).not.toHaveBeenCalled();
    elsewhere('/lightning/o/Account/list');
    vi.advanceTimersByTime(1000);
    expect(moved).toHaveBeenCalledTimes(1);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('refreshing and colours', () => {
  it('asks the script in the page and believes its answer', () => {
    expect(salesforcePage.refreshRecord(document)).toBe(false);
    const answer = (event: Event) => event.preventDefault();
    document.addEventListener(REFRESH_EVENT, answer, { once: true });
    expect(salesforcePage.refreshRecord(document)).toBe(true);
  });

  it.each([
    ['', 'light'],
    ['slds-color-scheme--dark', 'dark'],
    ['slds-color-scheme_dark other', 'dark'],
    ['slds-color-scheme--light', 'light'],
    ['not-slds-color-scheme--dark', 'light'],
  ])('a body of class %j is %s', (className, scheme) => {
    document.body.className = className;
    expect(salesforcePage.theme(document).scheme).toBe(scheme);
  });

  it("takes the accent of the page's own design system", () => {
    expect(salesforcePage.theme(document).accent).toBe('');
    document.body.style.setProperty('--lwc-brandAccessible', '#123456');
    expect(salesforcePage.theme(document).accent).toBe('#123456');
    document.body.style.setProperty('--slds-g-color-accent-1', '#654321');
    expect(salesforcePage.theme(document).accent).toBe('#654321');
    document.body.removeAttribute('style');
  });
});
