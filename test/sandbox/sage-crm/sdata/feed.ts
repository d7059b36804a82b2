import type { WireResponse } from '../../simulated-system';
import { element, type XmlElement } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { IIS_HEADERS } from '../iis-pages';
import { ALWAYS, type Condition } from '../query/condition';
import { parseSdataWhere } from '../query/sdata';
import { selectRows } from '../query/select-rows';
import type { Source } from '../query/source';
import { sourceNamed } from '../query/sources';
import { parseResource } from '../rest/address';
import { parameter } from '../rest/authenticate';
import type { Call } from '../rest/call';
import { Diagnosis } from '../rest/diagnosis';
import type { Row } from '../store/row';
import { childPayloads } from './children';
import { NAMESPACES, payloadOf } from './payload';
import { schemaDocument } from './schema-document';

/** Records of a page at most, whatever count is asked for. */
const PAGE_LIMIT = 100;
const DEFAULT_COUNT = 10;

/** SData 1.1 below `/sdata/{install}j/sagecrm/-/`: read-only. @throws Diagnosis */
export function handleFeed(path: string, call: Call): WireResponse {
  if (call.request.method !== 'GET')
    throw new Diagnosis(405, 'MethodNotAllowed', 'SData is read-only in this application.');
  const { entity, selector, rest } = parseResource(path);
  const closed = call.installation.switches.sdataClosed.some(
    (one) => one.toLowerCase() === entity.toLowerCase(),
  );
  const source = closed ? undefined : sourceNamed(call.installation, entity, call.user);
  if (!source) throw new Diagnosis(404, 'EntityNotFound', `Entity '${entity}' does not exist.`);
  if (rest[0]?.toLowerCase() === '$schema') return schemaDocument(source);
  const given = parameter(call.request.url, 'where') ?? '';
  if (selector === null) return feed(source, conditionOf(given, source), call);
  const where =
    'where' in selector ? selector.where : `${source.id} eq '${selector.key.replaceAll("'", "''")}'`;
  const [row] = living(source, conditionOf(where, source));
  if (!row) throw new Diagnosis(404, 'EntityNotFound', `${source.label} does not exist.`);
  return atom(entryOf(row, source, call, NAMESPACES));
}

function conditionOf(where: string, source: Source): Condition {
  if (where === '') return ALWAYS;
  return parseSdataWhere(where, source.columns, { operators: 'sdata', nullFilter: true });
}

function living(source: Source, condition: Condition): Row[] {
  return [...selectRows(source, condition)].filter((row) => !source.isDeleted(row));
}

function feed(source: Source, condition: Condition, call: Call): WireResponse {
  const { url } = call.request;
  const rows = living(source, condition);
  const startIndex = Math.max(1, Number(parameter(url, 'startIndex') ?? 1) || 1);
  const count = Math.min(PAGE_LIMIT, Number(parameter(url, 'count') ?? DEFAULT_COUNT) || DEFAULT_COUNT);
  const page = rows.slice(startIndex - 1, startIndex - 1 + count);
  return atom(
    element(
      'feed',
      [
        element('title', `Sage CRM | ${source.label}`),
        element('id', addressOf(source, call)),
        element('updated', `${call.installation.serverNow()}Z`),
        element('opensearch:totalResults', rows.length),
        element('opensearch:startIndex', startIndex),
        element('opensearch:itemsPerPage', count),
        ...page.map((row) => entryOf(row, source, call, {})),
      ],
      NAMESPACES,
    ),
  );
}

function entryOf(
  row: Row,
  source: Source,
  call: Call,
  attributes: Readonly<Record<string, string>>,
): XmlElement {
  const address = `${addressOf(source, call)}('${row.id}')`;
  const included = (parameter(call.request.url, 'include') ?? '').toLowerCase().split(',');
  return element(
    'entry',
    [
      element('id', address),
      element('title', row.get(source.title) ?? ''),
      element('updated', `${row.get(`${source.prefix}_updateddate`) ?? call.installation.serverNow()}Z`),
      element('link', '', { rel: 'self', type: 'application/atom+xml; type=entry', href: address }),
      element('sdata:payload', [payloadOf(row, source, childPayloads(row, source, included, call))]),
    ],
    attributes,
  );
}

function addressOf(source: Source, { request, installation }: Call): string {
  const { urlOrigin, install } = installation.switches;
  const origin = urlOrigin === 'request' ? request.url.origin : new URL(urlOrigin).origin;
  return `${origin}/sdata/${install}j/sagecrm/-/${source.name}`;
}

function atom(root: XmlElement): WireResponse {
  return {
    status: 200,
    headers: { ...IIS_HEADERS, 'content-type': 'application/atom+xml; charset=utf-8' },
    body: writeXml(root, false),
  };
}
