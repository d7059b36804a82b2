import { DEFAULT_PAGE_SWITCHES, PAGE_SWITCH_CHECKS, type PageSwitches } from './pages/page-switches';
import type { CustomField, SchemaOptions } from './schema/custom-fields';
import type { AccountRules } from './sessions/accounts';
import type { ServiceSessionRules } from './sessions/service-sessions';
import type { SessionRules } from './sessions/web-sessions';

/** What a table-level script makes of a column before it is stored. */
export type Script = 'upper' | 'trim' | 'title';

/** What a test may change about the simulated installation. Each doubtful point of the real product is a switch. */
export interface Switches
  extends PageSwitches,
    SchemaOptions,
    AccountRules,
    ServiceSessionRules,
    SessionRules {
  /** Name of the IIS application, part of every address. */
  readonly install: string;
  /** Decides which of the REST features there are. */
  readonly version: '2019R2' | '2021R1' | '2023R2' | '2024R2';
  /** Plain http is redirected to https. */
  readonly redirectToHttps: boolean;

  /** What a value over the column's length comes to. */
  readonly overLong: 'refuse' | 'cut';
  /** `codes` refuses a selection value that is no code of its family. */
  readonly selections: 'any' | 'codes';
  /** `comp_updateddate` and the like after a write by REST or SOAP. */
  readonly updatedDateByApi: 'set' | 'unchanged';
  /** Records that an interactive user is editing, as `company:43`. */
  readonly lockedRecords: readonly string[];
  /** A write by REST or SOAP to a record that is being edited. */
  readonly writesToLocked: 'refuse' | 'overwrite';
  readonly tableScript: Readonly<Record<string, Script>>;
  /** Columns hidden from users or closed to their writes, by logon and column. */
  readonly fieldSecurity: Readonly<Record<string, Readonly<Record<string, 'hidden' | 'readonly'>>>>;
  /** Logons of users who may read but not write companies and what belongs to them. */
  readonly readOnlyUsers: readonly string[];
  /** A company with people or addresses can be deleted. */
  readonly deleteWithChildren: 'allow' | 'refuse';
  /** A deleted record still answers when it is asked for by its id. */
  readonly deletedById: 'answered' | 'not-found';
  /** Whether the company itself, not only its views, shows its phone, fax and e-mail. */
  readonly denormalisedColumns: 'views' | 'entity';

  readonly rest: boolean;
  /** Entities (lower case) that are closed to REST by External Access. */
  readonly restClosed: readonly string[];
  /** Link tables, phones and e-mails are entities of REST. */
  readonly restLinkTables: boolean;
  /** Case of the field names in answers; `mixed` is Pascal for companies and people alone. */
  readonly fieldNames: 'Pascal' | 'lower' | 'mixed';
  readonly keys: 'number' | 'string';
  /** Scheme and host in `$url`: the server's own idea of itself, or `request` for the client's. */
  readonly urlOrigin: string;
  readonly restPatch: boolean;
  readonly restPut: boolean;
  /** `select` is understood; where it is not, it is passed over. */
  readonly restSelect: boolean;
  /** Records of a page at most; 0 is no limit. */
  readonly restMaxCount: number;
  /** `documented` knows eq, ge, gt, like, between, in, and, or; `sdata` also lt, le, ne, not and functions. */
  readonly restOperators: 'documented' | 'sdata';
  /** Filters on null and on checkboxes. */
  readonly restNullFilter: 'fails' | 'works';
  readonly createStatus: 200 | 201;
  /** How a mistake of a request is put. */
  readonly diagnosis: 'json' | 'xml';
  /** A field that the entity does not have, in a create or update. */
  readonly unknownFields: 'ignore' | 'refuse';
  /** What a SID that is wrong, dead or barred comes to in REST and SData. */
  readonly deadSid: 'diagnosis' | 'logon-page';
  /** A call of REST or SData keeps the interactive session alive. */
  readonly restProlongs: boolean;
  /** How a column without a value stands in answers. */
  readonly restNulls: 'null' | 'omitted' | 'empty';
  /** `orderBy` before 2024 R2. */
  readonly oldOrderBy: 'ignored' | 'refused';
  readonly deleteStatus: 200 | 204;
  /** `$prototypes` tell how long a value may be. */
  readonly prototypeLengths: boolean;
  /** What the web application in front of REST answers to every call. */
  readonly restBroken: 'no' | 'tomcat500' | 'iis500' | 'iis503';
  /** Bytes of a query string that IIS lets through; 0 is no limit. */
  readonly queryStringLimit: number;

  readonly sdata: boolean;
  /** Entities (lower case) that are closed to SData by External Access. */
  readonly sdataClosed: readonly string[];

  readonly soap: boolean;
  readonly wsdl: boolean;
  /** Entities (lower case) that are closed to SOAP by External Access. */
  readonly soapClosed: readonly string[];
  /** Records of a batch; 0 is all of them. */
  readonly batchSize: number;
  /** Characters of a request; 0 is no limit. */
  readonly maxRequestSize: number;
  /** Status of faults. */
  readonly faultStatus: 200 | 500;
  /** Children inside records: in an element named after them, or the records alone. */
  readonly children: 'wrapped' | 'bare' | 'none';
  /** Order of the records of `query` and `next`. */
  readonly queryOrder: 'id' | 'scattered';
  /** So many records of each batch come once more in the next. */
  readonly repeatedRecords: number;
  readonly nextAnswer: 'nextresponse' | 'queryresponse';
  readonly soapDeleted: 'included' | 'hidden';
  /** Types of people and addresses in a nested insert. */
  readonly nestedLinkTypes: 'ignored' | 'stored';
  /** A child without an id in a nested update: another record, or nothing at all. */
  readonly nestedUpdate: 'insert' | 'ignored';
  /** What remains of an insert of several records when one of them fails; `skip` answers the ids of the others alone. */
  readonly addBatch: 'all-or-nothing' | 'until-failure' | 'skip';
  /** A nested insert that fails leaves the records that were written before. */
  readonly halfInserts: boolean;
  /** `companyid` and `personid` of an address, phone or e-mail that is added by itself. */
  readonly ownerFields: 'linked' | 'ignored';
  /** `getmetadata` tells how long a value may be. */
  readonly metadataLengths: boolean;
  /** Codes of selections that differ from a fresh installation, by column. */
  readonly selectionCodes: Readonly<Record<string, readonly string[]>>;
  /** Dropdown fields as codes, or as translations. */
  readonly dropdownsAsStrings: boolean;
  /** SOAP dates in UTC instead of server time. */
  readonly datesInUtc: boolean;
  /** Minutes that server time is ahead of UTC. */
  readonly serverOffsetMinutes: number;
  /** Milliseconds for each record of a SOAP answer with its children (a real server needs 100 to 200). */
  readonly soapMsPerRecord: number;
  /** Milliseconds for each SOAP call that names one of these entities (lower case). */
  readonly soapMsByEntity: Readonly<Record<string, number>>;
  /** Milliseconds for each call of REST or SData. */
  readonly restMs: number;
}

export const DEFAULT_SWITCHES: Switches = {
  ...DEFAULT_PAGE_SWITCHES,
  install: 'crm',
  version: '2024R2',
  redirectToHttps: false,
  customFields: [],
  columnLengths: {},
  requiredFields: [],
  lockAfter: 5,
  disabledUsers: [],
  sessionMinutes: 20,
  secondLogon: 'kick',
  browserSessionSecurity: false,
  ipCheck: false,
  clientAddress: '127.0.0.1',
  sessionCookie: 'SageCRMSession',
  cookieAttributes: 'Path=/; HttpOnly',
  overLong: 'refuse',
  selections: 'any',
  updatedDateByApi: 'set',
  lockedRecords: [],
  writesToLocked: 'refuse',
  tableScript: {},
  fieldSecurity: {},
  readOnlyUsers: [],
  deleteWithChildren: 'allow',
  deletedById: 'answered',
  denormalisedColumns: 'views',
  rest: true,
  restClosed: [],
  restLinkTables: true,
  fieldNames: 'mixed',
  keys: 'number',
  urlOrigin: 'http://crm01',
  restPatch: true,
  restPut: true,
  restSelect: true,
  restMaxCount: 0,
  restOperators: 'documented',
  restNullFilter: 'fails',
  createStatus: 200,
  diagnosis: 'json',
  unknownFields: 'ignore',
  deadSid: 'diagnosis',
  restProlongs: true,
  restNulls: 'null',
  oldOrderBy: 'ignored',
  deleteStatus: 200,
  prototypeLengths: false,
  restBroken: 'no',
  queryStringLimit: 2048,
  sdata: true,
  sdataClosed: [],
  soap: true,
  wsdl: false,
  soapClosed: [],
  batchSize: 100,
  maxRequestSize: 65_536,
  faultStatus: 200,
  children: 'wrapped',
  queryOrder: 'id',
  repeatedRecords: 0,
  nextAnswer: 'nextresponse',
  soapDeleted: 'included',
  nestedLinkTypes: 'ignored',
  nestedUpdate: 'insert',
  addBatch: 'all-or-nothing',
  halfInserts: false,
  ownerFields: 'linked',
  metadataLengths: false,
  selectionCodes: {},
  dropdownsAsStrings: true,
  datesInUtc: false,
  serverOffsetMinutes: 0,
  soapMsPerRecord: 0,
  soapMsByEntity: {},
  restMs: 0,
};

type Check = (value: unknown) => boolean;

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const isName: Check = (value) => typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isTexts: Check = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isDelay: Check = (value) => typeof value === 'number' && value >= 0 && value <= 60_000;
const isCustomField = (value: unknown): boolean => /^[a-z]{4,5}_\w+$/i.test(nameOf(value));

const CHECKS: Readonly<Record<string, Check>> = {
  ...PAGE_SWITCH_CHECKS,
  install: isName,
  version: oneOf('2019R2', '2021R1', '2023R2', '2024R2'),
  customFields: (value) => Array.isArray(value) && value.every(isCustomField),
  requiredFields: isTexts,
  disabledUsers: isTexts,
  lockAfter: isCount,
  secondLogon: oneOf('kick', 'refuse'),
  overLong: oneOf('refuse', 'cut'),
  selections: oneOf('any', 'codes'),
  updatedDateByApi: oneOf('set', 'unchanged'),
  lockedRecords: isTexts,
  writesToLocked: oneOf('refuse', 'overwrite'),
  readOnlyUsers: isTexts,
  deleteWithChildren: oneOf('allow', 'refuse'),
  deletedById: oneOf('answered', 'not-found'),
  denormalisedColumns: oneOf('views', 'entity'),
  restClosed: isTexts,
  fieldNames: oneOf('Pascal', 'lower', 'mixed'),
  keys: oneOf('number', 'string'),
  urlOrigin: (value) => value === 'request' || URL.canParse(String(value)),
  restMaxCount: isCount,
  restOperators: oneOf('documented', 'sdata'),
  restNullFilter: oneOf('fails', 'works'),
  createStatus: oneOf(200, 201),
  diagnosis: oneOf('json', 'xml'),
  unknownFields: oneOf('ignore', 'refuse'),
  deadSid: oneOf('diagnosis', 'logon-page'),
  restNulls: oneOf('null', 'omitted', 'empty'),
  oldOrderBy: oneOf('ignored', 'refused'),
  deleteStatus: oneOf(200, 204),
  restBroken: oneOf('no', 'tomcat500', 'iis500', 'iis503'),
  queryStringLimit: isCount,
  sdataClosed: isTexts,
  soapClosed: isTexts,
  batchSize: isCount,
  maxRequestSize: isCount,
  faultStatus: oneOf(200, 500),
  children: oneOf('wrapped', 'bare', 'none'),
  queryOrder: oneOf('id', 'scattered'),
  repeatedRecords: isCount,
  nextAnswer: oneOf('nextresponse', 'queryresponse'),
  soapDeleted: oneOf('included', 'hidden'),
  nestedLinkTypes: oneOf('ignored', 'stored'),
  nestedUpdate: oneOf('insert', 'ignored'),
  addBatch: oneOf('all-or-nothing', 'until-failure', 'skip'),
  ownerFields: oneOf('linked', 'ignored'),
  soapMsPerRecord: isDelay,
  restMs: isDelay,
};

/** The switches with some of them changed. @throws Error for an unknown name or an impossible value */
export function changeSwitches(current: Switches, changes: Readonly<Record<string, unknown>>): Switches {
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in DEFAULT_SWITCHES)) throw new Error(`sage-crm has no switch named ${name}`);
    const sample: unknown = Reflect.get(DEFAULT_SWITCHES, name);
    const valid = CHECKS[name] ?? ((one: unknown) => isLike(one, sample));
    if (!valid(value)) throw new Error(`sage-crm switch ${name} cannot be ${JSON.stringify(value)}`);
  }
  return { ...current, ...changes };
}

function isLike(value: unknown, sample: unknown): boolean {
  return typeof value === typeof sample && value !== null && Array.isArray(value) === Array.isArray(sample);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return String((value as CustomField | null)?.name ?? '');
}
