import { CRM_DESCRIPTORS } from '../../crm/descriptors';
import { ERP_DESCRIPTORS } from '../../erp/descriptors';
import sage300Texts from '../../erp/sage-300/locale.en.json';
import sageIntacctTexts from '../../erp/sage-intacct/locale.en.json';
import { createPanelEvents, type PanelEvents } from '../../messaging/panel-events';
import type { SettingsView } from '../../messaging/protocol';
import { createFakeAsk, type FakeAnswers, type FakeAsk } from '../../messaging/test/fake-ask';
import { type Mounted, mount } from '../../ui/test/mount';
import { ImportApp } from '../ImportApp';
import importTexts from '../locale.en.json';
import { DEMO_RUN_TEXTS, demoRows, demoRun, FIXTURE_NOW } from './demo-runs';
import { demoSettings } from './demo-settings';

interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

export interface MountedImport extends Mounted, FakeAsk {
  readonly events: PanelEvents;
  /** Files that were handed to the browser. */
  readonly files: readonly SavedFile[];
}

interface MountImport {
  readonly hash?: string;
  readonly settings?: SettingsView;
  readonly answers?: FakeAnswers;
}

const messagesOf = (table: Readonly<Record<string, { readonly message: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { message }]) => [key, message]));

/** Every text that the page names. */
export const IMPORT_TEXTS = {
  ...messagesOf(sageIntacctTexts),
  ...messagesOf(sage300Texts),
  ...messagesOf(importTexts),
  ...DEMO_RUN_TEXTS,
};

/** The import page at an address, with the real descriptors and a fake background that answers as on a good day. */
export async function mountImport({
  hash = '',
  settings = demoSettings,
  answers,
}: MountImport = {}): Promise<MountedImport> {
  location.hash = hash;
  const fake = createFakeAsk({ 'settings.read': () => settings, ...goodDay, ...answers });
  const events = createPanelEvents();
  const files: SavedFile[] = [];
  const ports = {
    ask: fake.ask,
    erps: ERP_DESCRIPTORS,
    crms: CRM_DESCRIPTORS,
    settingsUrl: 'settings.html',
    onEvent: events.subscribe,
    saveFile: (name: string, content: Blob) => files.push({ name, content }),
  };
  const mounted = await mount(<ImportApp ports={ports} />, { texts: IMPORT_TEXTS, now: FIXTURE_NOW });
  return { ...mounted, ...fake, events, files };
}

const goodDay: FakeAnswers = {
  'import.list': () => ({ runs: [] }),
  'import.count': () => ({ total: 18_000, unknownNumbers: [] }),
  'import.start': ({ mode, criteria }) =>
    demoRun({ mode, criteria, total: null, done: 0, phase: 'index', indexed: 0, startedAt: FIXTURE_NOW }),
  'import.pause': () => demoRun({ state: 'paused', updatedAt: FIXTURE_NOW + 1 }),
  'import.resume': () => demoRun({ updatedAt: FIXTURE_NOW + 2 }),
  'import.cancel': () => demoRun({ state: 'cancelling', updatedAt: FIXTURE_NOW + 3 }),
  'import.rows': () => ({ rows: demoRows, total: demoRows.length }),
  'import.remove': () => null,
};
