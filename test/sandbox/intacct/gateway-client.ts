import type { SimulatedSystem, WireResponse } from '../simulated-system';
import { child, childrenNamed, textOf, type XmlElement } from '../xml/element';
import { encodeEntities } from '../xml/entities';
import { readXml } from '../xml/read-xml';

interface CallOptions {
  readonly user?: string;
  readonly password?: string;
  readonly entityId?: string;
  readonly sessionId?: string;
  readonly transaction?: boolean;
  readonly uniqueId?: boolean;
  readonly additionalInfo?: boolean;
  readonly host?: string;
  readonly controlIds?: readonly string[];
}

/** A plain client for the simulator's own tests: writes envelopes by hand, reads answers with the strict reader. */
export class GatewayClient {
  constructor(private readonly system: SimulatedSystem) {}

  /** Sends functions (the elements inside `function`) and gives the whole answer. */
  async send(functions: readonly string[], options: CallOptions = {}): Promise<XmlElement> {
    const response = await this.post(envelope(functions, options), options.host);
    return readXml(String(response.body));
  }

  /** Sends one function and gives its `result`. */
  async call(one: string, options: CallOptions = {}): Promise<XmlElement> {
    const [result] = resultsOf(await this.send([one], options));
    if (!result) throw new Error('the answer has no result');
    return result;
  }

  post(body: string, host = '127.0.0.1'): Promise<WireResponse> {
    const url = new URL(`http://${host}/ia/xml/xmlgw.phtml`);
    return this.system.handle({ method: 'POST', url, headers: { 'content-type': 'application/xml' }, body });
  }
}

export function resultsOf(response: XmlElement): XmlElement[] {
  const operation = child(response, 'operation');
  return operation ? childrenNamed(operation, 'result') : [];
}

/** The records of a result. */
export function recordsOf(result: XmlElement): readonly XmlElement[] {
  return child(result, 'data')?.children ?? [];
}

/** One field of every record of a result. */
export function valuesOf(result: XmlElement, field: string): (string | undefined)[] {
  return recordsOf(result).map((record) => textOf(record, field));
}

/** `errorno` and text of each error, causes first. */
export function errorsOf(holder: XmlElement): string[] {
  const message = child(holder, 'errormessage');
  return (message?.children ?? []).map((error) =>
    [textOf(error, 'errorno'), textOf(error, 'description2')].filter(Boolean).join(' '),
  );
}

/** A query of one page, by its inner elements. */
export function queryOf(object: string, fields: string, rest = ''): string {
  const select = fields
    .split(' ')
    .map((one) => `<field>${one}</field>`)
    .join('');
  return `<query><object>${object}</object><select>${select}</select>${rest}</query>`;
}

/** A query for one record by its id, private ones included. */
export function recordQuery(object: string, id: string, fields: string, by = 'CUSTOMERID'): string {
  const filter = `<filter><equalto><field>${by}</field><value>${id}</value></equalto></filter>`;
  const options = '<options><showprivate>true</showprivate></options><pagesize>2000</pagesize>';
  return queryOf(object, fields, filter + options);
}

/** A CUSTOMER for a create, from its inner elements. */
export const customerXml = (inner: string, contact = '<PRINTAS>P</PRINTAS>'): string =>
  `<CUSTOMER>${inner}<DISPLAYCONTACT>${contact}</DISPLAYCONTACT></CUSTOMER>`;

/** One field of a customer as the gateway gives it; undefined when there is no such customer. */
export async function customerField(
  client: GatewayClient,
  field: string,
  id: string,
): Promise<string | undefined> {
  const filter = `<filter><equalto><field>CUSTOMERID</field><value>${id}</value></equalto></filter>`;
  return valuesOf(await client.call(queryOf('CUSTOMER', field, filter)), field)[0];
}

/** The authentication block of a response, with the error that stands beside it. */
export function authenticationOf(response: XmlElement): XmlElement {
  const operation = child(response, 'operation');
  const block = operation && child(operation, 'authentication');
  if (!operation || !block) throw new Error('no authentication block');
  return {
    ...block,
    children: [...block.children, ...operation.children.filter((one) => one.name === 'errormessage')],
  };
}

function envelope(functions: readonly string[], options: CallOptions): string {
  const info = options.additionalInfo ? '<showadditionalerrorinfo>true</showadditionalerrorinfo>' : '';
  const content = functions.map((one, at) => {
    const id = options.controlIds?.[at] ?? `f-${at + 1}`;
    return `<function controlid="${id}">${one}</function>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><request><control><senderid>ledgerside_sender</senderid><password>Vend0r&amp;Key</password><controlid>test</controlid><uniqueid>${options.uniqueId ?? false}</uniqueid><dtdversion>3.0</dtdversion><includewhitespace>false</includewhitespace>${info}</control><operation transaction="${options.transaction ?? false}"><authentication>${credentials(options)}</authentication><content>${content.join('')}</content></operation></request>`;
}

function credentials({
  sessionId,
  user = 'xml_gateway',
  password = 'Gate<way>1',
  entityId,
}: CallOptions): string {
  if (sessionId !== undefined) return `<sessionid>${sessionId}</sessionid>`;
  const location = entityId === undefined ? '' : `<locationid>${entityId}</locationid>`;
  return `<login><userid>${user}</userid><companyid>NorthwindTest</companyid><password>${encodeEntities(password)}</password>${location}</login>`;
}
