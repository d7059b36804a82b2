import { installAura } from './aura.js';
import { buildDesktop } from './desktop.js';
import { loadComponentStyles } from './dom.js';
import { buildHomePage } from './home-page.js';
import { buildListPage } from './list-page.js';
import { PageStage } from './page-stage.js';
import { buildRecordPage } from './record-page.js';
import { startRouter } from './router.js';

const BUILDERS = { record: buildRecordPage, list: buildListPage, home: buildHomePage };

await loadComponentStyles();
const { stage, markTab } = buildDesktop();
const pages = new PageStage(stage);
installAura(() => pages.refresh());
startRouter((place) => {
  markTab(place);
  return pages.show(place.key, (host) => BUILDERS[place.kind](host, place));
});
