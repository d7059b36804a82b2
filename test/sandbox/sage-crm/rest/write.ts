import type { WireResponse } from '../../simulated-system';
import { IIS_HEADERS } from '../iis-pages';
import type { Source } from '../query/source';
import type { Written } from '../rules/records';
import type { Values } from '../store/row';
import type { ResourcePath } from './address';
import { parameter } from './authenticate';
import type { Call } from './call';
import { Diagnosis, jsonResponse } from './diagnosis';
import { findRecord } from './read';
import { recordJson } from './record-json';

/** `POST Company`. @throws Diagnosis, Refusal */
export function createRecord(source: Source, call: Call): WireResponse {
  const { records, switches } = call.installation;
  const written = records.insert(tableOf(source), bodyOf(call), { user: call.user, channel: 'rest' });
  return writtenResponse(switches.createStatus, written, source, call);
}

/** `PATCH Company('43')` or `PUT`: what is not sent stays as it is. @throws Diagnosis, Refusal */
export function updateRecord(
  source: Source,
  selector: NonNullable<ResourcePath['selector']>,
  call: Call,
): WireResponse {
  const { id } = findRecord(source, selector, call);
  const sent = bodyOf(call);
  const written = call.installation.records.update(tableOf(source), id, sent, {
    user: call.user,
    channel: 'rest',
  });
  return writtenResponse(200, written, source, call);
}

/** `DELETE Company('43')`. @throws Diagnosis, Refusal */
export function deleteRecord(
  source: Source,
  selector: NonNullable<ResourcePath['selector']>,
  call: Call,
): WireResponse {
  const { id } = findRecord(source, selector, call);
  call.installation.records.remove(tableOf(source), id, { user: call.user, channel: 'rest' });
  return { status: call.installation.switches.deleteStatus, headers: IIS_HEADERS, body: '' };
}

function tableOf(source: Source): string {
  if (source.isTable) return source.name;
  throw new Diagnosis(405, 'MethodNotAllowed', `${source.label} is read-only.`);
}

/** The record as it was in memory, unless the client asks for what the scripts of the table made of it. */
function writtenResponse(status: number, written: Written, source: Source, call: Call): WireResponse {
  const whole = (parameter(call.request.url, 'returnPartial') ?? '').toLowerCase() === 'false';
  return jsonResponse(status, recordJson(whole ? written.row : written.inMemory, source, call));
}

function bodyOf({ request }: Call): Values {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new Diagnosis(415, 'BadRequest', 'The content type is not supported.');
  }
  const given = parsed(request.body);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Diagnosis(400, 'BadRequest', 'The request body is not a JSON object.');
  }
  const fields = Object.entries(given).filter(
    ([name, value]) => !name.startsWith('$') && (typeof value !== 'object' || value === null),
  );
  return Object.fromEntries(
    fields.map(([name, value]) => [name.toLowerCase(), value === null ? null : String(value)]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Diagnosis(400, 'BadRequest', 'The request body is not valid JSON.');
  }
}
