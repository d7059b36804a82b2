/**
 * Every selector of Sage CRM's screens that Ledgerside knows, with the layout in which it was seen: `left column` is 7.2,
 * `ergonomic` 2017 to 2023, `rebrand` 2024 on. Ids and classes only: captions are translated and can be changed.
 */

/** Hidden cells of the top content: number of the entity, number of the record. Ergonomic, rebrand; not left column. */
export const ENTITY_CELL = '#FavEntityId';
export const RECORD_CELL = '#FavRecordId';

/** What stands above the tabs. All layouts; customers put markup of their own into it or in its place. */
export const TOP_CONTENT = '#EWARE_TOP';

/** The record's own icon and title. All layouts; the icon is a link in ergonomic only. */
export const TITLE_LINK = `${TOP_CONTENT} td.TOPHEADING a[href]`;

/** Any link of the top content: the record, its company, its person. All layouts. */
export const TOP_LINK = `${TOP_CONTENT} a[href]`;

/** The company's name as text. Its summary, all layouts; absent while the company is edited. */
export const COMPANY_PANEL = '#_Datacomp_name:not(.EDITBOX)';

/** A control of the one field that every screen which edits a record has: company, person, opportunity, case. */
export const EDIT_CONTROL = ['comp_name', 'pers_lastname', 'oppo_description', 'case_description']
  .map((name) => `[name="${name}" i]:not([type="hidden" i])`)
  .join(', ');

/** The field for the user's name on the logon page, which comes with status 200 in place of any screen. */
export const LOGON_FIELD = '[name="EWARE_USERID" i]';

export interface ButtonHint {
  readonly layout: string;
  readonly selector: string;
}

/** Native actions, best place first. */
export const NATIVE_BUTTONS: readonly ButtonHint[] = [
  { layout: 'action column, a table for each button', selector: '#RightButtonPanel table.Button' },
  {
    layout: 'action column without those tables',
    selector: '#RightButtonPanel a.er_buttonItem, #RightButtonPanel a.ButtonItem',
  },
  { layout: 'buttons that a customer moved elsewhere', selector: '#EWARE_MID table.Button' },
];

/** The action column itself, for the user whom rights leave no button. All layouts. */
export const ACTION_COLUMN = '#RightButtonPanel';

/** Buttons that are grouped under a heading of their own, such as *New*. */
export const BUTTON_GROUP = '.ButtonGroup';

/** Caption of a native button: ergonomic and rebrand, left column. The picture beside it is a link as well. */
export const BUTTON_CAPTION = 'a.er_buttonItem, a.ButtonItem:not(:has(img))';
export const BUTTON_PICTURE = 'img';

/** Where the record's name stands in the top content; the first is native, the second of customers' own markup. */
export const TITLES: readonly ButtonHint[] = [
  { layout: 'native top content', selector: `${TOP_CONTENT} td.TOPCONTENTVALUE td.TOPHEADING` },
  {
    layout: "a customer's top content",
    selector: `${TOP_CONTENT} td.TOPHEADING:not(.TitleIcon, .FavIcon, :has(img))`,
  },
  { layout: 'top content without a title', selector: `${TOP_CONTENT} td.TOPCONTENTVALUE` },
];

/** What the theme's colour can be read from, best first. */
export const ACCENTS: readonly ButtonHint[] = [
  { layout: 'rebrand, whose buttons have it', selector: '#RightButtonPanel a.er_buttonItem' },
  { layout: 'links of the top content', selector: TOP_LINK },
  { layout: 'links of the tabs', selector: '#EWARE_MID a[href]' },
];

/**
 * Links to pages of the administration, by what they lead to: their classes differ from version to version. In ergonomic
 * and left column they are rows of a table, in rebrand items of a list.
 */
export const ADMIN_LINK = 'a[href*="Act=1650" i][href*="MenuName=" i]';

/** What a screen is about, below the top content. All layouts. */
export const CONTENT = '#EWARE_MID';
