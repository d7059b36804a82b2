import type { SimulatedSystem, WireResponse } from '../simulated-system';
import { encodeEntities } from '../xml/entities';
import { type QualifiedElement, qualify } from '../xml/qualified-element';
import { readXml } from '../xml/read-xml';
import { createSage100 } from './sage-100';

interface CallOptions {
  readonly user?: string;
  readonly password?: string;
  readonly company?: string;
  readonly action?: string;
  readonly contentType?: string;
}

export const SERVICE = 'https://sage100.northwind.example/eBusinessWebServices/MasBasicWsdl.svc';
const NAMESPACE = 'http://mas90.sage.com/ws';

/** A plain client for the simulator's own tests: writes messages by hand, reads answers with the strict reader. */
export class WebServiceClient {
  constructor(readonly system: SimulatedSystem) {}

  /** Sends one operation with its arguments as XML and gives its result element, or its fault element. */
  async call(operation: string, inner = '', options: CallOptions = {}): Promise<QualifiedElement> {
    return bodyOf(await this.post(operation, wrapped(operation, inner, options), options));
  }

  /** Sends the content of a body as it is. */
  post(operation: string, body: string, options: CallOptions = {}): Promise<WireResponse> {
    return this.send(
      'POST',
      SERVICE,
      {
        'content-type': options.contentType ?? 'text/xml; charset=utf-8',
        soapaction: options.action ?? `"${NAMESPACE}/IMasService/${operation}"`,
      },
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`,
    );
  }

  get(address: string, headers: Record<string, string> = {}): Promise<WireResponse> {
    return this.send('GET', address, headers, '');
  }

  send(
    method: string,
    address: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<WireResponse> {
    return this.system.handle({ method, url: new URL(address), headers, body });
  }

  getCustomer(division: string, number: string): Promise<QualifiedElement> {
    return this.call('GetCustomer', customerKey(division, number));
  }

  createCustomer(members: string): Promise<QualifiedElement> {
    return this.call('CreateCustomer', `<customer>${members}</customer>`);
  }
}

/** A client of a fresh company on a fixed day. */
export function freshClient(switches: Readonly<Record<string, unknown>> = {}, size = 12): WebServiceClient {
  const system = createSage100(() => new Date('2026-11-20T15:16:17Z'));
  system.reset({ seed: 1, size });
  system.configure(switches);
  return new WebServiceClient(system);
}

export const customerKey = (division: string, number: string): string =>
  `<arDivisionNo>${division}</arDivisionNo><customerNo>${encodeEntities(number)}</customerNo>`;

/** Members of a customer as XML, in the order given. */
export const members = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, text]) => `<${name}>${encodeEntities(text)}</${name}>`)
    .join('');

/** What every create needs, in wire order. */
export const NEW_CUSTOMER = {
  ARDivisionNo: '01',
  CustomerName: 'Rope & Sail',
  CustomerNo: 'ROPE',
  SalespersonNo: '0100',
};

/** Text of a child, '' when it is empty; undefined when it is missing. */
export const textOf = (parent: QualifiedElement, name: string): string | undefined =>
  parent.children.find((one) => one.name === name)?.text;

/** Code (without prefix) and text of a fault. */
export function faultOf(answer: QualifiedElement): string {
  if (answer.name !== 'Fault') throw new Error(`no fault but ${answer.name}`);
  return `${textOf(answer, 'faultcode')?.replace(/^\w+:/, '')} ${textOf(answer, 'faultstring')}`;
}

/** The fault, or what is inside the response of the operation: its result, or the response itself where it is empty. */
export function bodyOf(response: WireResponse): QualifiedElement {
  const body = qualify(readXml(String(response.body))).children[0];
  const content = body?.children[0];
  if (!content) throw new Error('the answer has an empty body');
  return content.name === 'Fault' ? content : (content.children[0] ?? content);
}

function wrapped(operation: string, inner: string, options: CallOptions): string {
  const { user = 'crmapi', password = 'Soap&Pass<1>', company = 'ABC' } = options;
  const logon = `<logon><Password>${encodeEntities(password)}</Password><Username>${user}</Username></logon>`;
  return `<${operation} xmlns="${NAMESPACE}">${logon}<companyCode>${company}</companyCode>${inner}</${operation}>`;
}
