import { detailsTab } from './details.js';
import { component, element, nested } from './dom.js';
import { highlightsPanel } from './highlights.js';
import { relatedTab } from './related.js';
import { replaceAddress } from './router.js';
import { readRecord } from './server.js';
import { layoutStamp } from './settings.js';
import { tabset } from './tabset.js';

/** Builds a record page into `host`. `refresh` reads the record again and rebuilds the panel and the tabs. */
export async function buildRecordPage(host, place) {
  const header = element('slot', {});
  const body = element('slot', {});
  const draw = async () => {
    const record = await readRecord(place.id);
    if (!record) return host.replaceChildren(missingRecord());
    if (isShown(place)) announce(record, place);
    if (!header.isConnected) host.replaceChildren(frame(record.object, header, body));
    header.replaceChildren(...[highlightsPanel(record)].filter((panel) => panel !== null));
    body.replaceChildren(tabsOf(record));
  };
  await draw();
  return { refresh: draw };
}

/** The user may have gone on while the record was read. */
function isShown(place) {
  return location.pathname.includes(`/${place.id}/`);
}

function announce(record, place) {
  document.title = `${record.name} | ${record.label} | Salesforce`;
  if (place.object === null) replaceAddress(`/lightning/r/${record.object}/${record.id}/view`);
}

function tabsOf(record) {
  const tabs = [
    { label: 'Details', content: () => detailsTab(record) },
    { label: 'Related', content: () => relatedTab(record) },
  ];
  return tabset(tabs, 'Details');
}

/** The page around the two regions, with the generated names that differ between organisations and saves. */
function frame(object, header, body) {
  const page = `account_record_page1_${object.toLowerCase()}`;
  const template = component(
    'flexipage-record-home-template-desktop2',
    {},
    element('div', {}, region('header', header), region('main', body)),
  );
  return nested(
    [
      ['div', { class: 'recordHomeFlexipage2' }],
      ['one-record-home-flexipage2'],
      [
        `forcegenerated-adg-rollup_component___force-generated__flexipage_-record-page___${page}${layoutStamp}`,
        { class: 'forcegenerated-flexipage-module' },
      ],
      [`forcegenerated-flexipage_${page}__view_js${layoutStamp}`],
      ['record_flexipage-desktop-record-page-decorator'],
      ['div', { class: 'record-page-decorator' }],
      ['records-record-layout-event-broker'],
      ['slot'],
      ['slot'],
    ],
    template,
  );
}

function region(name, content) {
  const holder = component(
    'flexipage-component2',
    { 'data-component-id': name === 'header' ? 'force_highlightsPanel' : 'flexipage_tabset' },
    content,
  );
  return element(
    'div',
    { class: `slds-col slds-size_1-of-1 region-${name}` },
    element('slot', { name }, holder),
  );
}

function missingRecord() {
  return element(
    'div',
    { class: 'slds-card missingRecord', role: 'alert' },
    element('h2', {}, "This record isn't available"),
    element('p', {}, 'It was deleted, or you do not have access to it. Ask your administrator for help.'),
  );
}
