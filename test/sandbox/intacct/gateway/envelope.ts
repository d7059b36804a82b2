import { child, childrenNamed, textOf, type XmlElement } from '../../xml/element';
import { readXml } from '../../xml/read-xml';
import { XmlError } from '../../xml/xml-error';
import { badPolicy, badXml } from '../errors';
import { ControlFailure } from './control-failure';

export interface ControlBlock {
  readonly senderId: string;
  readonly password: string;
  readonly controlId: string;
  readonly uniqueId: boolean;
  readonly includeWhitespace: boolean;
  readonly showAdditionalErrorInfo: boolean;
}

export type Credentials =
  | { readonly kind: 'session'; readonly sessionId: string }
  | {
      readonly kind: 'login';
      readonly userId: string;
      readonly companyId: string;
      readonly password: string;
      /** '' is the top level. */
      readonly entityId: string;
    };

export interface FunctionCall {
  readonly controlId: string;
  readonly call: XmlElement;
}

/** A request of the XML gateway, DTD version 3.0. */
export interface Envelope {
  readonly control: ControlBlock;
  readonly transaction: boolean;
  readonly credentials: Credentials;
  readonly functions: readonly FunctionCall[];
}

const CONTROL =
  'senderid password controlid uniqueid? dtdversion policyid? includewhitespace? showadditionalerrorinfo?';
const LOGIN = 'userid companyid password clientid? locationid?';

/** @throws ControlFailure XL03000003 when the document is malformed or not of the schema */
export function readEnvelope(body: string, strictOrder: boolean): Envelope {
  const root = parse(body);
  if (root.name !== 'request') refuse(`Element ${root.name} is not the root of a request`);
  assertContent(root, 'control operation', true);
  const operation = required(root, 'operation');
  assertContent(operation, 'authentication content', true);
  return {
    control: readControl(required(root, 'control'), strictOrder),
    transaction: flag(operation.attributes.transaction, false),
    credentials: readCredentials(required(operation, 'authentication'), strictOrder),
    functions: readFunctions(required(operation, 'content')),
  };
}

function parse(body: string): XmlElement {
  try {
    return readXml(body);
  } catch (error) {
    if (error instanceof XmlError) refuse(error.message);
    throw error;
  }
}

function readControl(control: XmlElement, strictOrder: boolean): ControlBlock {
  assertContent(control, CONTROL, strictOrder);
  const text = (name: string): string => textOf(control, name) ?? '';
  if (text('dtdversion') !== '3.0') refuse(`dtdversion ${text('dtdversion')} is not supported`);
  const length = text('controlid').length;
  if (length < 1 || length > 256) refuse('controlid must have 1 to 256 characters');
  if (text('policyid') !== '') throw new ControlFailure(badPolicy(text('policyid')));
  return {
    senderId: text('senderid'),
    password: text('password'),
    controlId: text('controlid'),
    uniqueId: flag(textOf(control, 'uniqueid'), true),
    includeWhitespace: flag(textOf(control, 'includewhitespace'), true),
    showAdditionalErrorInfo: flag(textOf(control, 'showadditionalerrorinfo'), false),
  };
}

function readCredentials(authentication: XmlElement, strictOrder: boolean): Credentials {
  const [only] = authentication.children;
  if (authentication.children.length !== 1) refuse('authentication must have one of sessionid, login');
  if (only?.name === 'sessionid') return { kind: 'session', sessionId: only.text.trim() };
  if (only?.name !== 'login') return refuse('authentication must have one of sessionid, login');
  assertContent(only, LOGIN, strictOrder);
  const text = (name: string): string => textOf(only, name) ?? '';
  return {
    kind: 'login',
    userId: text('userid'),
    companyId: text('companyid'),
    password: text('password'),
    entityId: text('locationid'),
  };
}

function readFunctions(content: XmlElement): FunctionCall[] {
  assertContent(content, 'function+', true);
  return childrenNamed(content, 'function').map((one) => {
    const [call] = one.children;
    const { controlid } = one.attributes;
    if (!call || one.children.length !== 1) return refuse('function must have exactly one element');
    if (!controlid) return refuse('Attribute controlid of element function is required');
    return { controlId: controlid, call };
  });
}

/** Checks the children against a content model such as `userid companyid clientid?`. */
function assertContent(parent: XmlElement, model: string, ordered: boolean): void {
  const names = parent.children.map((one) => one.name);
  const wanted = model.split(' ');
  const order = wanted.map((one) => one.replace(/[?+]$/, ''));
  const sorted = ordered ? names : [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const pattern = wanted.map((one) => one.replace(/^(\w+)([?+]?)$/, '(?:<$1>)$2')).join('');
  if (new RegExp(`^${pattern}$`).test(sorted.map((one) => `<${one}>`).join(''))) return;
  refuse(
    `Error 504: Element ${parent.name} content does not follow the DTD, expecting (${wanted.join(' , ')}), got (${names.join(' ')})`,
  );
}

function required(parent: XmlElement, name: string): XmlElement {
  return child(parent, name) ?? refuse(`Element ${parent.name} has no ${name}`);
}

function flag(text: string | undefined, byDefault: boolean): boolean {
  if (text === undefined || text === '') return byDefault;
  if (text === 'true' || text === 'false') return text === 'true';
  return refuse(`'${text}' is neither true nor false`);
}

function refuse(detail: string): never {
  throw new ControlFailure(badXml(detail));
}
