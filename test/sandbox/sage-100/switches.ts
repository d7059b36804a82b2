/** What a test may change about the simulated installation. Each doubtful point of the real product is a switch. */
export interface Switches {
  /** Virtual directory of the web services, chosen at installation. */
  readonly servicePath: string;
  /** The service file that answers calls; the description is always served by MasBasicWsdl.svc. */
  readonly serviceFile: 'MasBasicWsdl.svc' | 'MasService.svc';
  /** Host in the addresses of the service description; null is the host that was asked. */
  readonly machineName: string | null;
  /** Interface name, part of every SOAPAction. */
  readonly contractName: string;
  /** With `{contract}` and `{operation}`. */
  readonly soapAction: string;
  /** Namespace of the data contracts. */
  readonly dataNamespace: string;
  /** Status of the faults of operations; faults of the framework itself are always 500. */
  readonly faultStatus: number;
  /** Fault code where the real one is not known; '' is `s:Server` and an empty `ErrorCode`. */
  readonly unknownFaultCode: string;
  /** How a column stands in fault texts: `column X to V.` or `column X$:`. */
  readonly faultText: 'to' | 'dollar';
  /** Whether `text/xml` must name its charset. */
  readonly charset: 'demanded' | 'optional';
  /** How empty members are written. */
  readonly blanks: 'empty' | 'nil' | 'omitted';
  readonly nullDateTime: string;
  readonly contractVersion: number;
  /** GetContractInformation takes credentials too. */
  readonly logonForInformation: boolean;
  readonly allowRemoteDiagnostics: boolean;
  /** Anonymous authentication of the virtual directory in IIS; without it 401 Negotiate, NTLM. */
  readonly anonymous: boolean;
  /** Plain http is redirected to https, as IIS does. */
  readonly redirectToHttps: boolean;
  /** Company ABC is enabled for web services. */
  readonly companyEnabled: boolean;
  /** Operations a user's role does not cover ("No Access"), by user. */
  readonly noAccess: Readonly<Record<string, readonly string[]>>;
  /** Operations that end in "An exception occurred". */
  readonly exceptions: readonly string[];
  readonly lengths: 'old' | 'new';
  /** What an over-long value comes to. */
  readonly tooLong: 'fault' | 'truncate';
  /** What becomes of read-only members that were sent with other values. */
  readonly readOnlyMembers: 'ignored' | 'fault';
  readonly divisions: boolean;
  readonly autoNumber: boolean;
  /** GetNextCustomerNo without automatic numbers. */
  readonly nextNumberWhenOff: 'fault' | 'blank';
  readonly zipCheck: boolean;
  readonly fillFromZip: boolean;
  /** UpdateCustomer blanks members that were not sent. */
  readonly updateBlanks: boolean;
  /** The company option that BillToDivisionNo and BillToCustomerNo of an order need. */
  readonly billToReporting: boolean;
  /** 2024 has SData, 2025 has not. */
  readonly profile: '2024' | '2025';
  readonly sdataCreate: boolean;
  /** Name of the table of shipping methods. */
  readonly shippingTable: string;
  /** Rows of a page when no count is asked for, and at most. */
  readonly sdataPage: number;
  readonly sdataMaxPage: number;
  /** `comparisons` knows neither like, in, between nor functions. */
  readonly where: 'full' | 'comparisons';
  readonly sdataDates: 'date' | 'dateTime' | 'compact';
  /** TimeUpdated: hours with decimals, or hh:mm:ss. */
  readonly sdataTimes: 'decimal' | 'clock';
  /** How long ago aging last ran. */
  readonly agedDaysAgo: number;
  /** `YYYY-MM-DD`, or null for the real date; ages of invoices are relative to it. */
  readonly today: string | null;
}

export const NAMESPACE = 'http://mas90.sage.com/ws';

export const DEFAULT_SWITCHES: Switches = {
  servicePath: '/eBusinessWebServices',
  serviceFile: 'MasBasicWsdl.svc',
  machineName: 'MAS-SRV01',
  contractName: 'IMasService',
  soapAction: `${NAMESPACE}/{contract}/{operation}`,
  dataNamespace: NAMESPACE,
  faultStatus: 500,
  unknownFaultCode: '',
  faultText: 'to',
  charset: 'demanded',
  blanks: 'empty',
  nullDateTime: '1753-01-01T00:00:00',
  contractVersion: 7,
  logonForInformation: false,
  allowRemoteDiagnostics: false,
  anonymous: true,
  redirectToHttps: false,
  companyEnabled: true,
  noAccess: {},
  exceptions: [],
  lengths: 'old',
  tooLong: 'fault',
  readOnlyMembers: 'ignored',
  divisions: true,
  autoNumber: true,
  nextNumberWhenOff: 'fault',
  zipCheck: true,
  fillFromZip: true,
  updateBlanks: true,
  billToReporting: false,
  profile: '2025',
  sdataCreate: false,
  shippingTable: 'SO_ShippingRateHeader',
  sdataPage: 20,
  sdataMaxPage: 1000,
  where: 'full',
  sdataDates: 'date',
  sdataTimes: 'decimal',
  agedDaysAgo: 6,
  today: null,
};

/** These change what the seed holds, so the seed is laid again when they change. */
export const SEED_SWITCHES: ReadonlySet<string> = new Set(['today', 'divisions', 'lengths', 'agedDaysAgo']);

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  serviceFile: oneOf('MasBasicWsdl.svc', 'MasService.svc'),
  machineName: (value) => value === null || (typeof value === 'string' && value !== ''),
  soapAction: (value) => String(value).includes('{operation}'),
  faultStatus: oneOf(500, 200),
  faultText: oneOf('to', 'dollar'),
  charset: oneOf('demanded', 'optional'),
  blanks: oneOf('empty', 'nil', 'omitted'),
  nullDateTime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(String(value)),
  lengths: oneOf('old', 'new'),
  tooLong: oneOf('fault', 'truncate'),
  readOnlyMembers: oneOf('ignored', 'fault'),
  nextNumberWhenOff: oneOf('fault', 'blank'),
  profile: oneOf('2024', '2025'),
  where: oneOf('full', 'comparisons'),
  sdataDates: oneOf('date', 'dateTime', 'compact'),
  sdataTimes: oneOf('decimal', 'clock'),
  today: (value) => value === null || /^\d{4}-\d\d-\d\d$/.test(String(value)),
  exceptions: Array.isArray,
  noAccess: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray),
};

/** The switches with some of them changed. @throws Error for an unknown name or an impossible value */
export function changeSwitches(current: Switches, changes: Readonly<Record<string, unknown>>): Switches {
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in DEFAULT_SWITCHES)) throw new Error(`sage-100 has no switch named ${name}`);
    const sample: unknown = Reflect.get(DEFAULT_SWITCHES, name);
    const valid = CHECKS[name] ?? ((one: unknown) => typeof one === typeof sample);
    if (!valid(value)) throw new Error(`sage-100 switch ${name} cannot be ${JSON.stringify(value)}`);
  }
  return { ...current, ...changes };
}
