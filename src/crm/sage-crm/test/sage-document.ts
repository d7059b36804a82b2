import { afterEach, beforeEach, vi } from 'vitest';

export type Layout = 'left column' | 'ergonomic' | 'rebrand';
export const LAYOUTS: readonly Layout[] = ['left column', 'ergonomic', 'rebrand'];

export const SID = '178230459821345';

/** Address of a screen of the test's install. */
export const screen = (query: string): URL =>
  new URL(`https://crm.example.com/crm/eware.dll/Do?SID=${SID}&${query}`);

export interface ScreenOptions {
  readonly layout?: Layout;
  /** Entity and record number of the hidden cells; none in the left column. */
  readonly cells?: readonly [entity: string, record: string] | null;
  /** Where the record's own title leads to; '' for plain text. */
  readonly title?: string;
  /** Further rows of the top content. */
  readonly lines?: string;
  /** What stands in the left cell of the form. */
  readonly panels?: string;
  readonly buttons?: string;
}

export const VIEW_PANEL =
  '<span id="_Captcomp_name">Company Name:</span><span id="_Datacomp_name" class="VIEWBOX">Harbour Tools Ltd</span>';
export const EDIT_PANEL =
  '<span id="_Datacomp_name" class="EDITBOX"><input class="EDIT" name="comp_name" id="comp_name"></span>';

const CAPTION: Readonly<Record<Layout, string>> = {
  'left column': 'ButtonItem',
  ergonomic: 'er_buttonItem',
  rebrand: 'er_buttonItem',
};

export const nativeButton = (name: string, layout: Layout = 'ergonomic'): string => {
  const picture = layout === 'left column' ? 'ButtonItem' : 'er_buttonItemImg';
  return `<table class="Button"><tbody><tr><td class="Button"><table><tbody><tr>
<td><a class="${picture}" id="Button_${name}_IMG" href="javascript:void(0);"><img alt=""></a></td><td>&nbsp;</td>
<td><a class="${CAPTION[layout]}" id="Button_${name}" href="javascript:void(0);">${name}</a></td>
</tr></tbody></table></td></tr></tbody></table>`;
};

/** A screen with the parts that all layouts have, and those of the one that is asked for. */
export function sageScreen(options: ScreenOptions = {}): string {
  const { layout = 'ergonomic', cells = null, title = '', lines = '', panels = VIEW_PANEL } = options;
  const buttons = options.buttons ?? nativeButton('Change', layout) + nativeButton('Help', layout);
  const name = title === '' ? 'Harbour Tools Ltd' : `<a class="TOPHEADINGLINK" href="${title}">Harbour</a>`;
  const hidden = cells
    ? `<td id="FavEntityId" style="display:none">${cells[0]}</td><td id="FavRecordId" style="display:none">${cells[1]}</td>`
    : '';
  return `<div id="COLSDIV"><div id="SECONDSET"><div id="EWARE_TOP"><div class="TOPBODY"><table><tbody><tr>
<td class="TOPHEADING TitleIcon"><img alt=""></td>${hidden}<td class="TOPCONTENTVALUE"><table><tbody>
<tr><td class="TOPCAPTION">Company:</td><td class="TOPHEADING" id="title">${name}</td></tr>${lines}
</tbody></table></td></tr></tbody></table></div></div>
<div id="EWARE_MID"><form name="EntryForm" id="EntryForm"><table><tbody><tr><td>${panels}</td>
<td id="RightButtonPanel">${buttons}</td></tr></tbody></table></form></div></div></div>`;
}

/** Top content row with a link to a company. */
export const companyLine = (id: string): string =>
  `<tr><td class="TOPCAPTION">Company:</td><td class="TOPSUBHEADING"><a href="${screen(`Act=200&Key0=1&Key1=${id}`)}">Some company</a></td></tr>`;

export const query = (selector: string): Element | null => document.querySelector(selector);

/** For unit tests: a document as Sage CRM's is, with time that the test moves on. */
export function useSageDocument(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => setTimeout(() => frame(0), 16));
    Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest('[hidden], [style*="display:none"]');
    };
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });
}
