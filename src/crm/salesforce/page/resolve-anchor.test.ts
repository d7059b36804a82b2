import { describe, expect, it } from 'vitest';
import { HIGHLIGHTS, pageHost, query, RIBBON, useLightningDocument } from '../test/lightning-document';
import { findAcrossRoots } from './find-across-roots';
import { resolveAnchor, resolvePageHost } from './resolve-anchor';

useLightningDocument();

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
    expect(resolveAnchor(document)).toEqual({
      parent: container,
      before: container?.firstChild,
      layout: 'row',
    });
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
    expect(resolveAnchor(document)).toEqual({ parent: ribbon?.parentElement, before: ribbon, layout: 'row' });
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
