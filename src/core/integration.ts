import type { PickListEntry } from './pick-list';

/** A pick list as the administrator typed or pasted it. */
export interface PickListTable {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly entries: readonly PickListEntry[];
}

/** Tells users of several organisations apart. */
export const crmUserKey = (org: string, userId: string): string => `${org}|${userId}`;

/** One configured ERP company. Secrets are not part of it: they rest in the vault under the integration's id. */
export interface Integration {
  readonly id: string;
  readonly name: string;
  /** ERP id as in the registry. */
  readonly erp: string;
  /** Connection fields that are not secret, by key. */
  readonly connection: Readonly<Record<string, string>>;
  /** The administrator's start value per form field. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Mapping source per target; a missing key means the target's default source. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Lists that the administrator filled in, by list id: for an ERP whose interface does not give them. */
  readonly tables: Readonly<Record<string, PickListTable>>;
  /** ERP salesperson by CRM user, see `crmUserKey`. */
  readonly salespersons: Readonly<Record<string, string>>;
  /** Origins with plain http that the administrator confirmed to be in the own network. */
  readonly plainHttp: readonly string[];
  /** Outcome of the latest connection test, or null. */
  readonly checked: {
    readonly at: number;
    readonly outcome: 'ok' | 'warning' | 'failed';
    /** Error code of the worst finding, or ''. */
    readonly summary: string;
    /** What the words of that error name, such as the module. */
    readonly params?: Readonly<Record<string, string>>;
  } | null;
}

/** One connected CRM organisation. Tokens are not part of it. */
export interface CrmConnection {
  readonly crm: string;
  /** Key of everything stored about the organisation: API host on Salesforce, base address in lower case on Sage CRM. */
  readonly org: string;
  /** Where its API is called, without a slash at the end: `https://northwind.my.salesforce.com`, `http://crm01/crm`. */
  readonly address: string;
  readonly consumerKey: string;
  /** `session`: the browser's own CRM session; on Salesforce an opt-in that needs the optional `cookies` permission. */
  readonly auth: 'oauth' | 'session';
  readonly organizationId: string;
  readonly userId: string;
  readonly userName: string;
  readonly linkFields: {
    readonly customerNo: string;
    readonly integrationKey: string;
    readonly externalUid: string;
  };
  /** Name of the field that holds the links to further ERP customers; '' where an account has one at most. */
  readonly otherLinksField: string;
  /** User whose web-service sessions imports run in; '' where there is none. The password rests in the vault. */
  readonly serviceUser: string;
  /** An administrator confirmed that the server, reached without encryption, stands in the own network. */
  readonly plainHttp: boolean;
  /** Whether one light read may label the launcher before the user acts. */
  readonly labelLauncher: boolean;
}
