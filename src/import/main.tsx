import { render } from 'preact';
import { CRM_DESCRIPTORS } from '../crm/descriptors';
import { ERP_DESCRIPTORS } from '../erp/descriptors';
import { createAsk } from '../messaging/client';
import { createPanelEvents } from '../messaging/panel-events';
import type { PanelEvent } from '../messaging/protocol';
import { extensionUrl, getMessage, onPanelEvent, sendMessage } from '../platform/runtime';
import { createText } from '../ui/text';
import { UiContext } from '../ui/ui-context';
import { ImportApp } from './ImportApp';
import { saveFile } from './save-file';
import './import.css';

const t = createText(getMessage, navigator.language);
const app = document.getElementById('app');
const events = createPanelEvents();
const ports = {
  ask: createAsk(sendMessage),
  erps: ERP_DESCRIPTORS,
  crms: CRM_DESCRIPTORS,
  settingsUrl: extensionUrl('src/options/options.html'),
  onEvent: events.subscribe,
  saveFile,
};

// Only our own background can send these; the type is its word.
onPanelEvent((event) => events.emit(event as PanelEvent));
document.documentElement.lang = getMessage('@@ui_locale').replace('_', '-') || 'en';
document.title = t('import_title');
if (app) {
  render(
    <UiContext.Provider value={{ t, locale: navigator.language, now: Date.now }}>
      <ImportApp ports={ports} />
    </UiContext.Provider>,
    app,
  );
}
