import { html, joined, Raw as Markup, type Raw } from '../../../html';
import { columnCaption, word } from '../captions';
import type { Visit } from '../visit';
import { WORDS } from '../words';
import { topContentAddress } from './frame';
import type { Screen } from './screen';

const BUILD: Readonly<Record<Visit['profile'], string>> = {
  legacy72: '72101',
  ergonomic: '90412',
  sage2024: '94210',
};

/** Style sheets, the client-side API, what it knows of user and record, and the scripts of js/custom. */
export function pageHead(visit: Visit, screen: Screen): Raw {
  const { install } = visit.site;
  const build = BUILD[visit.profile];
  return html`<meta charset="utf-8">
<title>${screen.title}</title>
<link rel="icon" href="data:,">
${joined(styleSheets(visit).map((name) => html`<link rel="stylesheet" type="text/css" href="/${install}/Themes/${name}?${build}">`))}
<script>${new Markup(globals(visit, screen))}</script>
<script src="/${install}/js/crm/crm-all.js?version=${build}"></script>
${joined(customScripts(visit).map((name) => html`<script src="/${install}/js/custom/${name}?version=${build}"></script>`))}`;
}

function styleSheets({ profile }: Visit): readonly string[] {
  if (profile === 'legacy72') return ['color1.css'];
  return profile === 'sage2024'
    ? ['Kendo/kendo.common.min.css', 'ergonomic.css', 'sage2024.css']
    : ['Kendo/kendo.common.min.css', 'ergonomic.css'];
}

/** Every file of the folder loads on every screen, in the order of their names. */
function customScripts({ site }: Visit): readonly string[] {
  const { pageScripts, customScripts: own } = site.switches;
  return [...pageScripts.map((name) => `${name}.js`), ...Object.keys(own)].sort();
}

function globals(visit: Visit, screen: Screen): string {
  const { user, site } = visit;
  const keys = Object.entries(screen.keys ?? {}).filter(([name]) => name.startsWith('Key'));
  const context = {
    install: site.install,
    sid: visit.sid,
    keys: keys.map(([name, value]) => `&${name}=${value}`).join(''),
    profile: visit.profile,
    topContent: screen.top ? topContentAddress(visit, screen.top.entityId, screen.top.recordId) : '',
    translations: { GenCaptions: words(visit), Button: words(visit), ColNames: columnNames(visit) },
  };
  const currentUser = {
    user_userid: String(user.id),
    user_logon: user.logon,
    user_firstname: user.firstName,
    user_lastname: user.lastName,
    user_language: { en: 'US', de: 'DE', fr: 'FR' }[site.switches.language],
    user_per_admin: user.administrator ? '3' : '1',
  };
  return `var _crmContext=${scriptSafe(context)};var CurrentUser=${scriptSafe(currentUser)};`;
}

function words(visit: Visit): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(WORDS).map((one) => [one.replace(/ /g, ''), word(visit, one)]));
}

function columnNames(visit: Visit): Readonly<Record<string, string>> {
  const tables = ['company', 'person', 'address'].flatMap((name) => visit.site.schema.get(name) ?? []);
  const columns = tables.flatMap((table) => [...table.columns.values()]);
  return Object.fromEntries(columns.map((one) => [one.name, columnCaption(visit, one)]));
}

/** JSON inside a script element: nothing in it may end the element. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
