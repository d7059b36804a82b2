/**
 * Every selector of Lightning's document that Ledgerside knows. The document is no API: each is a hint, tried in
 * order, and each says in which layout it was seen. Tag names with an object, a record type or `___lmt___` vary by
 * organisation and are not used; neither are scope attributes, ids made of numbers and `aria-*`.
 */

/** What holds the page that is being looked at. Pages visited before stay in the document without `active`. */
export const PAGE_HOSTS: readonly { readonly layout: string; readonly selector: string }[] = [
  { layout: 'standard navigation, 2019 on', selector: '.oneContent.active.lafPageHost' },
  {
    layout: 'console, tabs and subtabs',
    selector: 'section.oneConsoleTab .windowViewMode-maximized.active.lafPageHost',
  },
  { layout: 'standard navigation, before lafPageHost', selector: '.oneContent.active' },
];

/** Used when none of the above is there; holds the visible page and the hidden ones. */
export const LAST_RESORT_HOST = '#brandBand_1, #brandBand_2';

export interface AnchorHint {
  readonly layout: string;
  /** Each step is looked for below the one before, across native shadow roots. */
  readonly steps: readonly string[];
  /** `inside`: the launcher becomes the first child of what was found · `before`: its sibling. */
  readonly put: 'inside' | 'before';
}

/** Where the launcher may go, best first. */
export const ANCHORS: readonly AnchorHint[] = [
  {
    layout: 'record page, LWC highlights panel',
    steps: ['records-highlights2', '.actionsContainer'],
    put: 'inside',
  },
  {
    layout: 'record page, older LWC highlights panel',
    steps: ['force-highlights2', '.actionsContainer'],
    put: 'inside',
  },
  {
    layout: 'record page, dynamic highlights panel',
    steps: ['record_flexipage-highlights-primary-row', 'runtime_platform_actions-actions-ribbon'],
    put: 'before',
  },
  {
    layout: 'record page, dynamic highlights panel without primary row',
    steps: ['record_flexipage-dynamic-highlights2', 'runtime_platform_actions-actions-ribbon'],
    put: 'before',
  },
  {
    layout: 'record page, any ribbon of actions',
    steps: ['runtime_platform_actions-actions-ribbon'],
    put: 'before',
  },
  {
    layout: 'Aura record page, highlights stencil',
    steps: ['.forceHighlightsStencilDesktop .forceActionsContainer'],
    put: 'before',
  },
  {
    layout: 'Aura record page, highlights panel',
    steps: ['.forceHighlightsPanel .forceActionsContainer'],
    put: 'before',
  },
];

/** A ribbon inside one of these belongs to something else than the record's header. */
export const NOT_THE_HEADER = [
  '.modal-container',
  '.uiModal',
  '[role="dialog"]',
  'lst-list-view-manager',
  'lst-common-list-internal',
  'lst-related-list-view-manager',
  'lst-related-list-container',
  '.forceListViewManager',
  '.forceRelatedListContainer',
  '.oneUtilityBarContainer',
].join(', ');
