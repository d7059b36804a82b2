import type { WireResponse } from '../../simulated-system';
import type { Source } from '../query/source';
import type { Column } from '../schema/column';
import { baseUrl, type Call, openEntities, openSource } from './call';
import { jsonResponse } from './diagnosis';

const TYPES: Readonly<Record<Column['type'], string>> = {
  id: 'integer',
  integer: 'integer',
  reference: 'integer',
  numeric: 'decimal',
  text: 'string',
  longtext: 'string',
  selection: 'string',
  checkbox: 'boolean',
  datetime: 'dateTime',
};

/** `GET $prototypes`. */
export function listPrototypes(call: Call): WireResponse {
  const resources = openEntities(call.installation).map((name) => heading(openSource(name, call), call));
  return jsonResponse(200, { $totalResults: resources.length, $resources: resources });
}

/** `GET $prototypes/company`. @throws Diagnosis */
export function readPrototype(name: string, call: Call): WireResponse {
  const source = openSource(name, call);
  return jsonResponse(200, { ...heading(source, call), $properties: propertiesOf(source, call) });
}

function heading(source: Source, call: Call): Readonly<Record<string, unknown>> {
  const base = baseUrl(call);
  return {
    $title: source.name,
    $baseUrl: base,
    $url: `${base}/${source.name}`,
    $resourceKind: source.name,
    $resourceId: source.entityId,
  };
}

export function propertiesOf(source: Source, call: Call): Readonly<Record<string, unknown>> {
  const { switches } = call.installation;
  const secured = switches.fieldSecurity[call.user.logon] ?? {};
  const property = (column: Column): Readonly<Record<string, unknown>> => ({
    $title: column.caption,
    $type: TYPES[column.type],
    ...(switches.prototypeLengths && column.length !== undefined ? { $maxLength: column.length } : {}),
    $isMandatory: column.required === true,
    $isHidden: false,
    $isReadOnly: column.readOnly === true || secured[column.name] === 'readonly',
  });
  return Object.fromEntries([...source.columns.values()].map((column) => [column.name, property(column)]));
}
