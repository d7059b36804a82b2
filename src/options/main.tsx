import { render } from 'preact';
import { CRM_DESCRIPTORS } from '../crm/descriptors';
import { ERP_DESCRIPTORS } from '../erp/descriptors';
import { createAsk } from '../messaging/client';
import { createPanelEvents } from '../messaging/panel-events';
import type { PanelEvent } from '../messaging/protocol';
import { requestPermissions } from '../platform/permissions';
import { getMessage, onPanelEvent, sendMessage } from '../platform/runtime';
import { createText } from '../ui/text';
import { UiContext } from '../ui/ui-context';
import { OptionsApp } from './OptionsApp';
import './options.css';

const t = createText(getMessage, navigator.language);
const app = document.getElementById('app');
const events = createPanelEvents();
const ports = {
  ask: createAsk(sendMessage),
  erps: ERP_DESCRIPTORS,
  crms: CRM_DESCRIPTORS,
  requestPermissions,
  onEvent: events.subscribe,
};

// Only our own background can send these; the type is its word.
onPanelEvent((event) => events.emit(event as PanelEvent));
document.documentElement.lang = getMessage('@@ui_locale').replace('_', '-') || 'en';
document.title = t('options_title');
if (app) {
  render(
    <UiContext.Provider value={{ t, locale: navigator.language, now: Date.now }}>
      <OptionsApp ports={ports} />
    </UiContext.Provider>,
    app,
  );
}
