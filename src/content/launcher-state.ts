import type { LauncherLabel, PageState, PanelKind } from './background-port';

/** What a launcher shows. */
export type LauncherState = Pick<PageState, 'label' | 'pending'>;

const UNKNOWN: LauncherLabel = { state: 'unknown', customerNo: '' };

/** Before the background has answered: both doors are open, the panel will know more. */
export const UNKNOWN_STATE: LauncherState = { label: UNKNOWN, pending: false };

export interface Theme {
  /** CSS colour, '' for our own. */
  readonly accent: string;
  readonly scheme: 'light' | 'dark';
}

/** Texts by key, in the user's language. */
export type Text = (key: string, substitutions?: string[]) => string;

/** *Customer No.* and the number itself. */
export const numberText = (text: Text, customerNo: string): string =>
  `${text('launcher_customer_no')} ${customerNo}`.trim();

/** `from` is what the focus returns to. */
export type OpenPanel = (view: PanelKind, from: HTMLElement) => void;
