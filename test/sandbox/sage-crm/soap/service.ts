import type { WireRequest, WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import type { Installation } from '../installation';
import { Refusal } from '../rules/refusal';
import type { ServiceSession } from '../sessions/service-sessions';
import type { Call } from './call';
import {
  answerMessage,
  argument,
  faultMessage,
  readRequest,
  type SoapRequest,
  soapResponse,
} from './message';
import { alterColumnWidth, getAllMetadata, getDropdownValues, getMetadata } from './metadata';
import { next, query, queryEntity, queryIds, queryRecord } from './query';
import { notLoggedOn, SoapFault } from './soap-fault';
import { add, addRecord, remove, update, updateRecord } from './write';

type Result = readonly XmlElement[] | string;
type Operation = (call: Call) => Result;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  query,
  next: (call) => next(call, 'query'),
  queryentity: queryEntity,
  queryid: (call) => queryIds(call, true),
  queryidnodate: (call) => queryIds(call, false),
  queryrecord: queryRecord,
  nextqueryrecord: (call) => next(call, 'queryrecord'),
  add,
  addrecord: addRecord,
  addresource: add,
  update,
  updaterecord: updateRecord,
  delete: remove,
  getmetadata: getMetadata,
  getallmetadata: getAllMetadata,
  getdropdownvalues: getDropdownValues,
  altercolumnwidth: alterColumnWidth,
  getversionstring: ({ installation }) => installation.switches.version.replace('R', ' R'),
  logoff: ({ installation, session }) => {
    installation.serviceSessions.end(session.sid);
    return 'true';
  },
};

/** One call of the web service. */
export async function handleSoap(request: WireRequest, installation: Installation): Promise<WireResponse> {
  const { switches } = installation;
  if (request.method !== 'POST') return soapResponse(200, '');
  try {
    const { maxRequestSize } = switches;
    if (maxRequestSize > 0 && request.body.length > maxRequestSize)
      throw new SoapFault('The request exceeds the maximum size.', 'SOAP-ENV:Client');
    const sent = readRequest(request.body);
    await wait(slowness(sent, switches.soapMsByEntity));
    const body = perform(sent, request, installation);
    if (switches.soapMsPerRecord > 0)
      await wait(switches.soapMsPerRecord * (body.split('<records').length - 1));
    return soapResponse(200, body);
  } catch (error) {
    const fault = error instanceof Refusal ? new SoapFault(error.message) : error;
    if (fault instanceof SoapFault) return soapResponse(switches.faultStatus, faultMessage(fault));
    throw error;
  }
}

function slowness({ content }: SoapRequest, byEntity: Readonly<Record<string, number>>): number {
  return byEntity[argument(content, 'entityname', 'entity')?.toLowerCase() ?? ''] ?? 0;
}

function perform(sent: SoapRequest, request: WireRequest, installation: Installation): string {
  const { operation, content } = sent;
  if (operation === 'logon') return logon(sent, installation);
  const work = Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation] : undefined;
  if (!work) throw new SoapFault(`Method '${content.name}' not implemented.`, 'SOAP-ENV:Client');
  const session = sessionOf(sent, request, installation);
  if (operation !== 'next' && operation !== 'nextqueryrecord') session.open = null;
  return answerMessage(
    operation === 'next' ? installation.switches.nextAnswer : `${operation}response`,
    work({ installation, session, content }),
  );
}

/** @throws SoapFault */
function logon({ content }: SoapRequest, installation: Installation): string {
  const name = argument(content, 'username', 'user', 'userid') ?? '';
  const password = content.children.find((one) => one.name.toLowerCase() === 'password')?.text ?? '';
  const result = installation.accounts.check(name, password);
  if ('refused' in result) throw new SoapFault(REFUSALS[result.refused]);
  if (!result.user.webServices) throw new SoapFault('User does not have Web Service access.');
  const session = installation.serviceSessions.start(result.user);
  if (!session) throw new SoapFault('User is already logged on to Web Services.');
  return answerMessage('logonresponsetype', [element('sessionid', session.sid)]);
}

const REFUSALS = {
  wrong: 'Invalid user name or password.',
  locked: 'The account is locked.',
  disabled: 'The account is disabled.',
} as const;

/** The web-service session of a SID, or the interactive one that a page hands over. @throws SoapFault */
function sessionOf({ sid }: SoapRequest, request: WireRequest, installation: Installation): ServiceSession {
  const { serviceSessions, webSessions } = installation;
  const session = sid === undefined ? undefined : serviceSessions.find(sid);
  if (session) return session;
  const web = webSessions.find(sid ?? '', request);
  if (web.state !== 'live') throw notLoggedOn();
  return serviceSessions.adopt(web.session.sid, web.session.user);
}

async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
