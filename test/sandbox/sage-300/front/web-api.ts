import type { WireRequest, WireResponse } from '../../simulated-system';
import type { Installation } from '../installation';
import { type KeyValues, parseEntityKey } from '../odata/entity-key';
import { metadataOf } from '../odata/metadata';
import type { Row } from '../schema/property';
import type { ModuleId, Resource, Verb } from '../schema/resource';
import { modulesOf } from '../schema/schema';
import type { Company } from '../store/company';
import type { WebApiUser } from '../users';
import { WebApiError } from '../web-api-error';
import { readPayload } from '../write/read-payload';
import {
  changeRecord,
  createRecord,
  removeRecord,
  replaceRecord,
  type WriteContext,
} from '../write/write-record';
import { jsonAnswer, noContent } from './answer';
import { collectionAnswer, entityAnswer, entityBody, type ReadContext } from './read-answer';
import { requireRight } from './rights';
import type { Route } from './route';

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The companies of the installation, which third-party connectors ask for. */
export function companyList(tenant: string, { companies, switches }: Installation): WireResponse {
  if (!switches.companiesList || tenant !== switches.tenant) throw notFound();
  const value = [...companies.values()].map(({ profile }) => ({ Id: profile.id, Name: profile.name }));
  return jsonAnswer(200, { value });
}

/** @throws WebApiError for everything that is not carried out */
export function serveRoute(
  request: WireRequest,
  route: Route,
  user: WebApiUser,
  installation: Installation,
): WireResponse {
  const { switches, schema } = installation;
  const company = companyOf(route, installation);
  const module = modulesOf(schema).find((one) => one === route.module.toUpperCase());
  if (!module) throw notFound();
  if (route.resource.toLowerCase() === '$metadata') {
    requireRight(user, module, null, false, switches);
    return metadataAnswer(module, installation);
  }
  const resource = schema.get(route.resource.toLowerCase());
  if (!resource || resource.module !== module) throw notFound();
  const method = methodOf(request.method, resource);
  requireRight(user, module, resource.name, method !== 'GET', switches);
  requireContentType(request, method, switches.strictContentType);
  const context = { company, resource, switches, today: installation.today() };
  const address = { request, route, module, company, resource, switches };
  return method === 'GET' ? readAnswer(address) : writeAnswer(method, address, context);
}

function companyOf(route: Route, { companies, switches }: Installation): Company {
  if (route.tenant !== switches.tenant) throw notFound();
  const company = companies.get(route.company.toUpperCase());
  if (company) return company;
  if (switches.unknownCompany === 'ResourceNotFound') throw notFound();
  throw new WebApiError('DBLinkError', `The company ${route.company} could not be opened.`);
}

function methodOf(method: string, { verbs, name }: Resource): Verb {
  const verb = verbs.find((one) => one === method);
  if (verb && METHODS.includes(method)) return verb;
  throw new WebApiError('MethodNotAllowed', `The method ${method} is not offered by ${name}.`);
}

function requireContentType(request: WireRequest, method: Verb, strict: 'writes' | 'all' | 'none'): void {
  if (strict === 'none' || (strict === 'writes' && method === 'GET')) return;
  if (/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return;
  throw new WebApiError('InternalServerError', 'An error has occurred.');
}

function metadataAnswer(module: ModuleId, { schema }: Installation): WireResponse {
  const resources = [...schema.values()].filter((one) => one.module === module);
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', 'odata-version': '4.0' },
    body: metadataOf(module, resources),
  };
}

function readAnswer(context: ReadContext): WireResponse {
  const { key } = context.route;
  if (key === null) return collectionAnswer(context);
  const row = requireRecord(context, parseEntityKey(key, context.resource));
  return entityAnswer(context, row);
}

function writeAnswer(
  method: Exclude<Verb, 'GET'>,
  address: ReadContext,
  context: WriteContext,
): WireResponse {
  const { request, route, resource } = address;
  if (method === 'POST') return postAnswer(address, context);
  if (route.key === null) throw new WebApiError('InvalidEntityKey', `${method} needs the key of a record.`);
  const row = requireRecord(address, parseEntityKey(route.key, resource));
  if (method === 'DELETE') removeRecord(context, row);
  else if (method === 'PATCH') changeRecord(context, row, readPayload(request.body, resource));
  else replaceRecord(context, row, readPayload(request.body, resource));
  return noContent;
}

function postAnswer(address: ReadContext, context: WriteContext): WireResponse {
  const action = address.route.key?.replaceAll("'", '');
  if (action === '$template') return jsonAnswer(200, entityBody(address, {}));
  if (action === '$process')
    throw new WebApiError('MethodNotAllowed', `${address.resource.name} is not a process.`);
  if (action !== undefined)
    throw new WebApiError('InvalidAction', `'${action}' is no action; there are $template and $process.`);
  const row = createRecord(context, readPayload(address.request.body, address.resource));
  return jsonAnswer(201, entityBody(address, row));
}

function requireRecord({ company, resource }: ReadContext, key: KeyValues): Row {
  const row = company.table(resource.name).find(key);
  if (row) return row;
  throw new WebApiError('RecordNotFound', `Record ${Object.values(key).join(', ')} was not found.`);
}

function notFound(): WebApiError {
  return new WebApiError('ResourceNotFound', 'The resource was not found.');
}
