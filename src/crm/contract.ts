import type { AppErrorJson } from '../core/app-error';
import type { Clock } from '../core/clock';
import type { ConnectionStep } from '../core/connection-step';
import type { CrmAccount, CrmRecordRef, CrmUser } from '../core/crm-account';
import type { ErpLinkFields, LinkFieldNames } from '../core/erp-link';
import type { PanelKind } from '../core/panel-view';
import type { HttpPort } from '../transport/http-port';
import type { CustomerTarget } from './customer-target';

/** What is known about a CRM without talking to it. Light: read by manifest, content script, options and panel. */
export interface CrmDescriptor {
  readonly id: string;
  readonly name: string;
  /** Match patterns of pages that get the launcher; none where its customers run it wherever they like. */
  readonly pageHosts: readonly string[];
  /** Match patterns of the CRM's API; none where that is the connected server itself. */
  readonly apiHosts: readonly string[];
  /** Defaults of the three link fields. */
  readonly linkFields: LinkFieldNames;
  /**
   * The record that a page shows; null when that is no account. Pure; decides for content and background alike. `claimed`
   * is the id that the content script read in the page ('' for none): it counts only in a CRM whose addresses do not
   * always name the record.
   */
  recordOf(url: URL, claimed: string): CrmRecordRef | null;
  /** What an address typed by an administrator means; null when it is no address of this CRM. Pure. */
  siteOf(address: string): CrmSite | null;
  /**
   * The user's own session that a page address carries ('' for none), in a CRM whose pages do that; null in a CRM that is
   * signed in to by itself. Pure.
   */
  readonly sessionOf: ((url: URL) => string) | null;
  /**
   * Locale key of the sentence that says where an administrator creates missing fields by hand: the steps of `planSetup` are
   * then a checklist, one per field, whose label names the field, its type and its length. '' where `applySetup` creates them.
   */
  readonly fieldsByHandKey: string;
  /** An account can have links to further ERP customers, in a field that the administrator names. */
  readonly otherLinks: boolean;
  /** Whether a page belongs to the CRM's administration, where the import is at home; absent where no page does. Pure. */
  administers?(url: URL): boolean;
  /** Whose rights an import has: the user's set up for it, or those of whoever is signed in. */
  readonly importsAs: 'service-user' | 'signed-in';
  /** Page of an account; absent where its address needs the session of whoever looks at it. Pure. */
  accountUrl?(address: string, accountId: string): string;
}

/** An organisation of a CRM: its key, and where its API is called (no slash at the end). */
export interface CrmSite {
  readonly org: string;
  readonly address: string;
}

/** What a page shows, and what can be opened from it. */
export interface CrmPlace {
  readonly record: CrmRecordRef;
  /** None on a page that edits the record: it is about an account, but nothing may stand in its form. */
  readonly views: readonly PanelKind[];
}

/** What the content script needs of a CRM page. DOM only: no network, no storage. */
export interface CrmPage {
  readonly descriptor: CrmDescriptor;
  /**
   * `in-page`: one document goes from record to record and keeps the pages that were left · `document`: every screen is a
   * document of its own, and refreshing the record takes away whatever stands in it.
   */
  readonly navigation: 'in-page' | 'document';
  /** What the page shows now, by its address and, where that does not say it, by its document; null for nothing of ours. */
  placeOf(page: Document, url: URL): CrmPlace | null;
  /**
   * Watches the page for `record` until the signal aborts. Calls `place` with an anchor whenever the place for the
   * launcher appears or changes, and with null when there is none (the edge tab is used instead).
   */
  watchAnchor(
    page: Document,
    record: CrmRecordRef,
    place: (anchor: LauncherAnchor | null) => void,
    signal: AbortSignal,
  ): void;
  /** The same for the place beside the record's title, where the number of a linked account stands. */
  watchTitle(page: Document, place: (anchor: TitleAnchor | null) => void, signal: AbortSignal): void;
  /**
   * The same for the menu of the CRM's administration, which only administrators see. Absent where there is none to stand
   * in.
   */
  watchAdminMenu?(page: Document, place: (anchor: AdminAnchor | null) => void, signal: AbortSignal): void;
  /** Calls `moved` after every navigation inside the page, and when the page has come to name another record, until the signal aborts. */
  watchLocation(page: Window, moved: () => void, signal: AbortSignal): void;
  /** Asks the CRM page to read its record again; false when it cannot and only a reload helps. */
  refreshRecord(page: Document): boolean;
  /** Colours of the CRM as CSS values, `''` where it names none, so that the launcher looks at home. */
  theme(page: Document): { readonly accent: string; readonly scheme: 'light' | 'dark' };
}

/** Where the launcher goes: as a child of `parent`, before `before` (null: last). */
export interface LauncherAnchor {
  readonly parent: Element | ShadowRoot;
  readonly before: Node | null;
  /** Buttons beside one another, or one below the other. */
  readonly layout: 'row' | 'column';
  /** How the CRM's own buttons look there; absent where the launcher has a look of its own. */
  readonly look?: ButtonLook;
}

/** Where the number of a linked account goes: the last child of `parent`. */
export interface TitleAnchor {
  readonly parent: Element;
  /** Font family of the title as it is computed. */
  readonly font: string;
}

/** A list of administration pages. */
export interface AdminAnchor {
  readonly parent: Element;
  /** One of its entries, to be copied: ours looks as the CRM's own do and stands after it. */
  readonly entry: Element;
}

/** CSS property to computed value. */
export type Declarations = Readonly<Record<string, string>>;

/** The parts of a native button as they are computed: the row, the picture and the caption in it. */
export interface ButtonLook {
  readonly row: Declarations;
  readonly picture: Declarations;
  readonly caption: Declarations;
}

/** A token for the CRM's API and whose it is. */
export interface CrmToken {
  readonly accessToken: string;
  /** Scheme and host that the token may be sent to. */
  readonly apiOrigin: string;
}

/** Hands out tokens; the background keeps them. */
export interface CrmTokens {
  /** @throws AppError `CRM-SIGNED-OUT` */
  current(): Promise<CrmToken>;
  /** A token newer than `stale`. Single flight. @throws AppError `CRM-SIGNED-OUT` */
  renewed(stale: CrmToken): Promise<CrmToken>;
}

/**
 * Where a link stands on the record: in the three link fields, or (for a further ERP customer, one per ERP company) in
 * the field for other links. A CRM without such a field knows the first only.
 */
export type LinkSlot =
  | { readonly kind: 'default' }
  | { readonly kind: 'other'; readonly erp: string; readonly company: string };

export interface CrmPorts {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly tokens: CrmTokens;
  /** What tells organisations apart; part of every record ref. */
  readonly org: string;
  /** Where the API is called; see `CrmConnection.address`. */
  readonly address: string;
  /** The user for web-service sessions, or null where none is set up. @throws AppError `VAULT-LOCKED` */
  service(): Promise<{ readonly user: string; readonly password: string } | null>;
  /** Whether an import is signed on as that user right now: a second logon would end its session. */
  serviceInUse(): Promise<boolean>;
  readonly otherLinksField: string;
  /** Which of the record's links `link`, `reserve`, `release`, `writeLink` and `clearLink` are about. */
  readonly slot: LinkSlot;
  readonly linkFields: LinkFieldNames;
  pause(ms: number): Promise<void>;
}

/** The light read that labels the launcher and begins every write. */
export interface CrmLinkReading {
  readonly name: string;
  /** The link of the connector's slot. */
  readonly link: ErpLinkFields;
  /** Links to further ERP customers; none where the CRM keeps one at most. */
  readonly others: readonly ErpLinkFields[];
  /** For a conditional write; '' where the CRM gives none. */
  readonly version: string;
}

export interface CrmField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  readonly writable: boolean;
}

/** One thing that the set-up of an organisation will do, or found. */
export interface SetupStep {
  readonly id: string;
  readonly labelKey: string;
  readonly params: Readonly<Record<string, string>>;
  /** `present`: nothing to do · `missing`: will be done · `done` · `refused`: may not or failed, see `error`. */
  readonly state: 'present' | 'missing' | 'done' | 'refused';
  readonly error: AppErrorJson | null;
}

export interface CrmIdentity {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly organizationId: string;
}

/** What every CRM offers. Methods throw `AppError` and nothing else that is expected. */
export interface CrmConnector {
  readonly descriptor: CrmDescriptor;
  identity(): Promise<CrmIdentity>;
  /** Step by step; a failed step ends the test, a warning does not. Never throws. */
  testConnection(): Promise<readonly ConnectionStep[]>;
  /** One light call. @throws AppError `CRM-RECORD-GONE`, `CRM-FIELDS-MISSING` (link fields absent or hidden) */
  readLink(recordId: string): Promise<CrmLinkReading>;
  /** The account with contacts, in as few calls as possible. */
  readAccount(recordId: string): Promise<CrmAccount>;
  /**
   * Writes the Integration Key, only if the record is still free (no number, no key but `key` itself) and unchanged
   * since `version` or changed in other fields only.
   * @throws AppError `LINK-EXISTS`, `LINK-RESERVED`, `CRM-FIELDS-READ-ONLY`, `CRM-VALIDATION` ...
   */
  reserve(recordId: string, key: string, version: string): Promise<void>;
  /** Takes back a reservation if it still is `key`; leaves anything else alone. */
  release(recordId: string, key: string): Promise<void>;
  /**
   * Writes all three values; writing them again changes nothing.
   * @throws AppError `LINK-EXISTS` when the record carries another customer by now, `LINK-RESERVED` when another
   * promotion has reserved it, `CRM-CHANGED` when it is being changed all the time
   */
  writeLink(recordId: string, link: ErpLinkFields): Promise<void>;
  /**
   * Empties the three link fields if they still name the customer of `expected`.
   * @throws AppError `LINK-CHANGED` when they name another by now, `CRM-FIELDS-READ-ONLY`, `CRM-VALIDATION` ...
   */
  clearLink(recordId: string, expected: ErpLinkFields): Promise<void>;
  /** Active users who can own accounts, by name; at most 2,000. */
  listUsers(): Promise<readonly CrmUser[]>;
  /** Fields of the account that a mapping can draw on. */
  describeFields(): Promise<readonly CrmField[]>;
  /** Accounts whose name contains `text`, for the mapping preview; at most 20. */
  searchAccounts(text: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** What setting up this organisation would do. Reads only. */
  planSetup(): Promise<readonly SetupStep[]>;
  /** Does the missing steps, each idempotent; goes on after a refusal where later steps allow it. */
  applySetup(): Promise<readonly SetupStep[]>;
  /**
   * The accounts as the target of an import. Nothing is sent before its `prepare`. `mapped` are the keys that the mapping
   * names: those that are not among `targets` are read and checked too.
   */
  openTarget(mapped?: readonly string[]): CustomerTarget;
}

export type CrmConnectorFactory = (ports: CrmPorts) => CrmConnector;
