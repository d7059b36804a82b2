/** The look of a version: left column of 7.2, ergonomic theme of 2017 to 2023, rebrand of 2024. */
export type Profile = 'legacy72' | 'ergonomic' | 'sage2024';

export const PROFILES: readonly Profile[] = ['legacy72', 'ergonomic', 'sage2024'];

export type Language = 'en' | 'de' | 'fr';

export type PageScript = 'topContent' | 'topContentWithoutIds' | 'moveButtons' | 'rebuildMiddle' | 'noGaps';

/** What `configure` can change about the pages. The defaults are an installation that nobody customised. */
export interface PageSwitches {
  /** A request may choose another with the cookie `profile`. */
  readonly profile: Profile;
  readonly language: Language;
  /** Hidden cells with entity and record number in the top content. */
  readonly favouriteCells: boolean;
  /** Tabs that an administrator hid, by their English captions. */
  readonly hiddenTabs: readonly string[];
  /** Tabs that an administrator added to the company, after the first: path below CustomPages by caption. */
  readonly customTabs: Readonly<Record<string, string>>;
  /** Buttons that rights take away from everybody, by their English captions. */
  readonly missingButtons: readonly string[];
  /** Gaps in addition to the native two, above the first panel and below the last. */
  readonly extraRowGaps: boolean;
  /** Panels stand in two more tables than they have to. */
  readonly nestedTables: boolean;
  /** Green coaching text above the panels. */
  readonly coaching: boolean;
  /**
   * Scripts of the customer in js/custom: the top content is replaced after half a second (with or without the hidden
   * cells), buttons are moved above the panels, the middle is written anew, gaps are taken out.
   */
  readonly pageScripts: readonly PageScript[];
  /** Further files of js/custom, which load on every screen: text by file name. */
  readonly customScripts: Readonly<Record<string, string>>;
  /** Further files below CustomPages: text by path, such as `/pictures/list.asp`. */
  readonly customPages: Readonly<Record<string, string>>;
  /** After a save the browser stays at the address of the form, or is sent to the summary. */
  readonly afterSave: 'in-place' | 'redirect';
  /** A new company is looked for before it may be entered. */
  readonly deDuplication: boolean;
  /** Every screen answers as if the session belonged to another address. */
  readonly ipMismatchPage: boolean;
  /** Headers that an administrator set in IIS; empty is none. */
  readonly contentSecurityPolicy: string;
  readonly frameOptions: string;
}

export const DEFAULT_PAGE_SWITCHES: PageSwitches = {
  profile: 'ergonomic',
  language: 'en',
  favouriteCells: true,
  hiddenTabs: [],
  customTabs: {},
  missingButtons: [],
  extraRowGaps: false,
  nestedTables: false,
  coaching: false,
  pageScripts: [],
  customScripts: {},
  customPages: {},
  afterSave: 'in-place',
  deDuplication: true,
  ipMismatchPage: false,
  contentSecurityPolicy: '',
  frameOptions: '',
};

const SCRIPTS: readonly PageScript[] = [
  'topContent',
  'topContentWithoutIds',
  'moveButtons',
  'rebuildMiddle',
  'noGaps',
];

const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isTextRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** What a page switch may be, by name; where nothing stands, whatever has the type of the default. */
export const PAGE_SWITCH_CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  profile: oneOf(...PROFILES),
  language: oneOf('en', 'de', 'fr'),
  afterSave: oneOf('in-place', 'redirect'),
  hiddenTabs: isTextList,
  missingButtons: isTextList,
  pageScripts: (value) => Array.isArray(value) && value.every(oneOf(...SCRIPTS)),
  customTabs: isTextRecord,
  customScripts: isTextRecord,
  customPages: isTextRecord,
};
