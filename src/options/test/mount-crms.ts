import { CRM_DESCRIPTORS } from '../../crm/descriptors';
import sageCrmTexts from '../../crm/sage-crm/locale.en.json';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import type { CrmOfSettings } from '../crms/CrmCard';
import { settings } from './demo-settings';
import { type MountedOptions, mountOptions } from './mount-options';

/** A Sage CRM in the own network, with somebody signed in and a service user. */
export const sageCrm: CrmOfSettings = {
  crm: 'sage-crm',
  org: 'http://crm01/crm',
  address: 'http://crm01/CRM',
  consumerKey: '',
  auth: 'session',
  organizationId: 'http://crm01/crm',
  userId: '4',
  userName: 'kim',
  linkFields: { customerNo: 'comp_no', integrationKey: 'comp_key', externalUid: 'comp_uid' },
  otherLinksField: '',
  serviceUser: 'imports',
  servicePasswordSaved: true,
  plainHttp: true,
  labelLauncher: true,
  signedIn: true,
  hostAllowed: true,
};

/** Settings in which this Sage CRM is the only CRM. */
export const withSageCrm = (part: Partial<CrmOfSettings> = {}) => ({
  ...settings,
  crms: [{ ...sageCrm, ...part }],
});

interface SageCrmOptions {
  /** How the connected Sage CRM differs from `sageCrm`; null for none connected. */
  readonly connected?: Partial<CrmOfSettings> | null;
  readonly answers?: FakeAnswers;
  readonly granted?: boolean;
}

/** The page of the CRMs with the real descriptors and texts. */
export function mountCrms({
  connected = {},
  answers,
  granted = true,
}: SageCrmOptions = {}): Promise<MountedOptions> {
  const shown = connected ? withSageCrm(connected) : { ...settings, crms: [] };
  return mountOptions({
    hash: '#crms',
    answers: { 'settings.read': () => shown, 'crm.save': () => shown, ...answers },
    granted,
    crms: CRM_DESCRIPTORS,
    texts: Object.fromEntries(Object.entries(sageCrmTexts).map(([key, { message }]) => [key, message])),
  });
}

/** Presses the submit button of the form with this name. */
export async function submit(page: MountedOptions, name: string): Promise<void> {
  const button = page.root.querySelector<HTMLElement>(`form[aria-label="${name}"] button[type="submit"]`);
  if (!button) throw new Error(`no form "${name}" in: ${page.text()}`);
  button.click();
  await page.settle();
}
