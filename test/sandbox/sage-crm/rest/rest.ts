import type { WireRequest, WireResponse } from '../../simulated-system';
import { iisPage, tomcatPage } from '../iis-pages';
import type { Installation } from '../installation';
import { logonPage } from '../logon-page';
import { QueryError } from '../query/query-error';
import { Refusal } from '../rules/refusal';
import { handleFeed } from '../sdata/feed';
import { parseResource } from './address';
import { authenticate, DeadSession } from './authenticate';
import { type Call, openSource } from './call';
import { Diagnosis, diagnosisOf, diagnosisResponse } from './diagnosis';
import { listPrototypes, readPrototype } from './prototypes';
import { listRecords, readRecord } from './read';
import { readScreen, readUserData } from './screens';
import { createRecord, deleteRecord, updateRecord } from './write';

/** Everything below `/sdata/{install}j/`; `path` is what follows, without a slash in front. */
export function handleSdata(path: string, request: WireRequest, installation: Installation): WireResponse {
  const { switches } = installation;
  if (switches.restBroken === 'tomcat500') return tomcatPage(500);
  if (switches.restBroken !== 'no') return iisPage(switches.restBroken === 'iis500' ? 500 : 503);
  try {
    return answer(path, { request, installation, user: authenticate(request, installation) });
  } catch (error) {
    return failureOf(error, installation);
  }
}

/** The answer to a call that could not be served. */
function failureOf(error: unknown, { switches }: Installation): WireResponse {
  if (error instanceof DeadSession) {
    if (switches.deadSid === 'logon-page') return logonPage(switches.install);
    return diagnosisResponse(
      new Diagnosis(401, 'UnAuthorized', 'The session is not valid.'),
      switches.diagnosis,
    );
  }
  if (error instanceof QueryError)
    return diagnosisResponse(new Diagnosis(400, 'BadWhereSyntax', error.message), switches.diagnosis);
  if (error instanceof Refusal) return diagnosisResponse(diagnosisOf(error), switches.diagnosis);
  if (error instanceof Diagnosis) return diagnosisResponse(error, switches.diagnosis);
  throw error;
}

function answer(path: string, call: Call): WireResponse {
  const { rest, sdata, version } = call.installation.switches;
  const [application = '', dataset, ...parts] = path.split('/').filter((part) => part !== '');
  const inner = parts.join('/');
  const name = application.toLowerCase();
  if (name === 'sagecrm2' && dataset === '-' && rest) return handleResource(inner, call);
  if (name === 'sagecrm' && dataset === '-' && sdata) return handleFeed(inner, call);
  const discovery = rest && version !== '2019R2' && call.request.method === 'GET';
  if (name === 'metadata' && discovery && /^\$service\/getcustomobject$/i.test(inner))
    return readScreen(call);
  if (name === 'userdata' && discovery) return readUserData(call);
  return tomcatPage(404);
}

function handleResource(path: string, call: Call): WireResponse {
  const { method } = call.request;
  const { entity, selector, rest } = parseResource(path);
  if (entity.toLowerCase() === '$prototypes') return prototypes(rest, call);
  if (rest.length > 0) throw new Diagnosis(404, 'BadUrlSyntax', `Unknown path '${path}'.`);
  const source = openSource(entity, call);
  if (selector === null) {
    if (method === 'GET' || method === 'HEAD') return listRecords(source, call);
    if (method === 'POST') return createRecord(source, call);
    throw notAllowed(method);
  }
  const { restPatch, restPut } = call.installation.switches;
  if (method === 'GET' || method === 'HEAD') return readRecord(source, selector, call);
  if ((method === 'PATCH' && restPatch) || (method === 'PUT' && restPut))
    return updateRecord(source, selector, call);
  if (method === 'DELETE') return deleteRecord(source, selector, call);
  throw notAllowed(method);
}

function prototypes([name, ...more]: readonly string[], call: Call): WireResponse {
  if (call.request.method !== 'GET') throw notAllowed(call.request.method);
  if (name === undefined) return listPrototypes(call);
  if (more.length > 0) throw new Diagnosis(404, 'BadUrlSyntax', 'Unknown path below $prototypes.');
  return readPrototype(name, call);
}

function notAllowed(method: string): Diagnosis {
  return new Diagnosis(405, 'MethodNotAllowed', `Method ${method} is not allowed here.`);
}
