/** What `configure` can change. Every switch has a default that a plain production organisation would have. */
export interface Switches {
  /** The three ERP fields on Account: not there, there and granted, there without access, readable only, or no external ids. */
  erpFields: 'absent' | 'ready' | 'hidden' | 'readonly' | 'plain';
  multiCurrency: boolean;
  statePicklists: boolean;
  personAccounts: boolean;
  /** How late a Lightning page appears after its address changed. */
  renderDelayMs: number;
  /** The administrator blocked the app: authorise answers OAUTH_APP_BLOCKED. */
  appBlocked: boolean;
  /** "API Access Control": a browser session is no longer good for the API. */
  apiAccessControl: boolean;
  refreshTokenRotation: boolean;
  /** How many more describe calls leave custom fields out, as if the change had not reached them yet. */
  describeLag: number;
  /** Refuses writes of accounts; with `whenWriting` only those that write this field. */
  validationRule: ValidationRule | null;
  /** Duplicate rule on the account name: off, an alert that can be overridden, or a block. */
  duplicateRule: 'off' | 'alert' | 'block';
  /** Writes of this record answer UNABLE_TO_LOCK_ROW. */
  lockedRecordId: string | null;
  /** How many more writes of the locked record are refused; null for ever. */
  lockedTimes: number | null;
  /** Fields that this user's profile may read but not edit. */
  readOnlyFields: readonly string[];
  /** Fields that nobody is shown, as `Object.Field`. */
  hiddenFields: readonly string[];
  /** Standard users beside the seeded ones. */
  moreUsers: number;
  /** Rows of one page of a query at most, whatever is asked for. */
  queryPage: number;
  /** Show the log-in form instead of signing the seeded user in. */
  requireLogin: boolean;
  /** Whom the browser is signed in as without a log-in form. */
  uiUser: 'admin' | 'rep';
  dark: boolean;
  /** The panel with the actions: the usual one, the dynamic one, the one of older Aura pages, or none. */
  highlights: 'panel' | 'dynamic' | 'aura' | 'none';
  /** Component boundaries of the page: emulated (one flat document) or real open shadow roots. */
  shadow: 'synthetic' | 'native';
  /** Patterns of redirect addresses that the app accepts; `*` stands for any text. */
  callbackUrls: readonly string[];
  /** Origins on the CORS allow list. */
  corsOrigins: readonly string[];
  /** API calls per day. */
  dailyApiLimit: number;
  /** How long a bulk job is worked on after its data is complete. */
  bulkMs: number;
  /** Not a state but an act: every access token handed out so far stops working. */
  expireAccessTokens: boolean;
}

interface ValidationRule {
  readonly message: string;
  readonly field?: string;
  readonly whenWriting?: string;
}

export function defaultSwitches(): Switches {
  return {
    erpFields: 'absent',
    multiCurrency: false,
    statePicklists: false,
    personAccounts: false,
    renderDelayMs: 60,
    appBlocked: false,
    apiAccessControl: false,
    refreshTokenRotation: true,
    describeLag: 0,
    validationRule: null,
    duplicateRule: 'off',
    lockedRecordId: null,
    lockedTimes: null,
    readOnlyFields: [],
    hiddenFields: [],
    moreUsers: 0,
    queryPage: 2000,
    requireLogin: false,
    uiUser: 'rep',
    dark: false,
    highlights: 'panel',
    shadow: 'synthetic',
    callbackUrls: [
      'https://*.chromiumapp.org/*',
      'https://*.extensions.allizom.org/*',
      'http://127.0.0.1/*',
      'http://127.0.0.1:*/*',
      'http://localhost/*',
      'http://localhost:*/*',
    ],
    corsOrigins: [],
    dailyApiLimit: 15_000,
    bulkMs: 0,
    expireAccessTokens: false,
  };
}

const CHOICES: Readonly<Partial<Record<keyof Switches, readonly string[]>>> = {
  erpFields: ['absent', 'ready', 'hidden', 'readonly', 'plain'],
  duplicateRule: ['off', 'alert', 'block'],
  uiUser: ['admin', 'rep'],
  highlights: ['panel', 'dynamic', 'aura', 'none'],
  shadow: ['synthetic', 'native'],
};

/** The switches with `changes` applied. Throws on a name or a value it does not know. */
export function changedSwitches(current: Switches, changes: Readonly<Record<string, unknown>>): Switches {
  for (const [name, value] of Object.entries(changes)) assertKnown(name, value);
  return { ...current, ...(changes as Partial<Switches>) };
}

function assertKnown(name: string, value: unknown): void {
  const defaults = defaultSwitches();
  if (!isSwitch(name, defaults)) throw new Error(`salesforce has no switch '${name}'`);
  const choices = CHOICES[name];
  if (choices && !choices.includes(String(value))) {
    throw new Error(`switch '${name}' must be one of ${choices.join(', ')}`);
  }
  const example = defaults[name];
  if (example !== null && typeof value !== typeof example) {
    throw new Error(`switch '${name}' must be a ${typeof example}`);
  }
}

function isSwitch(name: string, defaults: Switches): name is keyof Switches {
  return Object.hasOwn(defaults, name);
}
