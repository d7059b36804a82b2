import { AppError } from '../../core/app-error';
import type { HttpRequest, HttpResponse } from '../../transport/http-port';
import type { ErpPorts } from '../contract';

/** A service in memory. Its XML is written here by hand, not by the code under test. */
export interface FakeService {
  readonly ports: ErpPorts;
  readonly sent: readonly HttpRequest[];
  /** Bodies of the calls of one operation. */
  bodiesOf(operation: string): readonly string[];
}

/** Answer to a call: the inner XML of its result, a fault, a whole response, or an error of the port. */
export type Answer = string | { readonly fault: string; readonly text: string } | HttpResponse | AppError;

interface FakeOptions {
  readonly connection?: Readonly<Record<string, string>>;
  readonly tables?: ErpPorts['tables'];
  /** By operation; a function is asked anew each time. */
  readonly answers?: Readonly<Record<string, Answer | ((body: string) => Answer)>>;
  /** Rows by table, as XML of the payload; null answers 404. Absent: no SData. */
  readonly tablesOfSdata?: (table: string, where: string) => readonly string[] | AppError | null;
  /** Schema documents by query; null answers 404. */
  readonly schema?: string | null;
  readonly wsdl?: string;
}

export const ORIGIN = 'https://erp.northwind.example';
export const NOW = Date.parse('2026-08-12T10:00:00Z');
const NAMESPACE = 'http://mas90.sage.com/ws';

const OPERATIONS = [
  'GetContractInformation',
  'GetCustomer',
  'GetNextCustomerNo',
  'CreateCustomer',
  'UpdateCustomer',
  'GetCustomerContact',
  'CreateCustomerContact',
  'GetSalesOrder',
];

/** A description whose addresses name the server as it calls itself. */
export const wsdlOf = (operations: readonly string[] = OPERATIONS): string =>
  `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
  <wsdl:types><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="${NAMESPACE}/Imports">
  <xsd:import schemaLocation="http://MAS-SRV01/eBusinessWebServices/MasBasicWsdl.svc?xsd=xsd0" namespace="${NAMESPACE}"/>
  </xsd:schema></wsdl:types>
  <wsdl:binding name="b" type="x">${operations
    .map(
      (one) =>
        `<wsdl:operation name="${one}"><soap:operation soapAction="urn:it/${one}" style="document"/></wsdl:operation>`,
    )
    .join('')}</wsdl:binding>
  <wsdl:service name="s"><wsdl:port name="p" binding="b">
  <soap:address location="http://MAS-SRV01/eBusinessWebServices/MasService.svc"/></wsdl:port></wsdl:service></wsdl:definitions>`;

const page = (status: number, body = '<html><title>Oops</title></html>'): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
});
const xml = (status: number, body: string): HttpResponse => ({ status, headers: {}, body });

export function fakeService(options: FakeOptions = {}): FakeService {
  const sent: HttpRequest[] = [];
  const stored = new Map<string, string>();
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    sent.push(request);
    if (!request.url.startsWith(ORIGIN)) throw new AppError('NET-HOST-REFUSED');
    return request.method === 'GET' ? read(request.url, options) : call(request.body ?? '', options);
  };
  return {
    sent,
    bodiesOf: (operation) =>
      sent.map(({ body }) => body ?? '').filter((body) => body.includes(`<${operation} `)),
    ports: {
      http: { send },
      clock: { now: () => NOW },
      session: {
        get: async (key) => stored.get(key) ?? null,
        set: async (key, value) => void stored.set(key, value),
        remove: async (key) => void stored.delete(key),
        exclusive: (_, task) => task(),
      },
      connection: {
        serviceAddress: `${ORIGIN}/eBusinessWebServices/MasBasicWsdl.svc?wsdl`,
        companyId: ' abc ',
        userId: 'crmapi',
        password: 'p<w>&1',
        currency: 'USD',
        ...options.connection,
      },
      tables: options.tables ?? [],
      newId: () => 'id',
      pause: async () => undefined,
    },
  };
}

function read(url: string, { wsdl = wsdlOf(), schema = null, tablesOfSdata }: FakeOptions): HttpResponse {
  if (url.endsWith('?wsdl')) return xml(200, wsdl);
  if (url.includes('?xsd=')) return schema === null ? page(404) : xml(200, schema);
  const [, table = ''] = /MasContract\/ABC\/(\w+)\?/.exec(url) ?? [];
  const where = new URL(url).searchParams.get('where') ?? '';
  const rows = tablesOfSdata?.(table, where) ?? null;
  if (rows instanceof AppError) throw rows;
  return rows === null ? diagnosis(404, 'TableNotFound') : xml(200, feedOf(table, rows));
}

export const diagnosis = (status: number, code: string): HttpResponse =>
  xml(
    status,
    `<d:diagnoses xmlns:d="x"><d:diagnosis><d:sdataCode>${code}</d:sdataCode><d:message>no</d:message></d:diagnosis></d:diagnoses>`,
  );

const feedOf = (table: string, rows: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="http://a9.com/-/spec/opensearch/1.1/" xmlns:s="http://schemas.sage.com/sdata/2008/1">
  <o:totalResults>${rows.length}</o:totalResults>${rows
    .map((row) => `<entry><s:payload><${table} xmlns="">${row}</${table}></s:payload></entry>`)
    .join('')}</feed>`;

function call(body: string, { answers = {} }: FakeOptions): HttpResponse {
  const operation = OPERATIONS.find((one) => body.includes(`<${one} `)) ?? '';
  const given = answers[operation] ?? (operation === 'GetContractInformation' ? CONTRACT : NO_KEY);
  const answer = typeof given === 'function' ? given(body) : given;
  if (answer instanceof AppError) throw answer;
  if (typeof answer === 'string') return xml(200, resultOf(operation, answer));
  return 'status' in answer ? answer : xml(500, faultOf(answer.fault, answer.text));
}

const CONTRACT =
  '<a:ContractVersion>7</a:ContractVersion><a:NullDateTime>1753-01-01T00:00:00</a:NullDateTime>';
const NO_KEY = { fault: 'CI_NoKey', text: 'The record does not exist.' };

const envelope = (content: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${content}</s:Body></s:Envelope>`;

const resultOf = (operation: string, content: string): string =>
  envelope(
    `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result xmlns:a="${NAMESPACE}/data" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${content}</${operation}Result></${operation}Response>`,
  );

const faultOf = (code: string, text: string): string =>
  envelope(
    `<s:Fault><faultcode xmlns:a="${NAMESPACE}">a:${code}</faultcode><faultstring xml:lang="en-US">${text}</faultstring>` +
      `<detail><MasFault xmlns="${NAMESPACE}"><ErrorCode>${code}</ErrorCode><ErrorMessage>${text}</ErrorMessage></MasFault></detail></s:Fault>`,
  );

/** Members of a record as the service writes them. Values are XML. */
export const members = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<a:${name}>${value}</a:${name}>`)
    .join('');
