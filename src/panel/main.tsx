import { render } from 'preact';
import { ERP_DESCRIPTORS } from '../erp/descriptors';
import { createAsk } from '../messaging/client';
import type { PanelEvent } from '../messaging/protocol';
import { getMessage, onPanelEvent, sendMessage } from '../platform/runtime';
import { createText } from '../ui/text';
import { UiContext } from '../ui/ui-context';
import { createLater } from './later';
import { PanelApp } from './PanelApp';
import './panel.css';
import { createPanelEvents } from '../messaging/panel-events';
import { browserTrust } from './trust';

const t = createText(getMessage, navigator.language);
const token = takeToken();
const app = document.getElementById('app');
const events = createPanelEvents();
const ports = {
  ask: createAsk(sendMessage),
  descriptors: ERP_DESCRIPTORS,
  onEvent: events.subscribe,
  later: createLater(),
  trust: browserTrust,
  closeWindow: () => window.close(),
};
// In a frame of a foreign page a refused panel stays blank; on its own it says where to begin.
const refused = window.top === window ? <p class="body">{t('panel_refused')}</p> : null;

// Only our own background can send these; the type is its word.
onPanelEvent((event) => events.emit(event as PanelEvent));
document.documentElement.lang = getMessage('@@ui_locale').replace('_', '-') || 'en';
document.title = t('extName');
if (app) {
  render(
    <UiContext.Provider value={{ t, locale: navigator.language, now: Date.now }}>
      <PanelApp ports={ports} token={token} refused={refused} />
    </UiContext.Provider>,
    app,
  );
}

/** The token serves once, so it does not stay in the address either. */
function takeToken(): string {
  const hash = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return hash;
}
