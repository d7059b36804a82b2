import { element, type XmlElement } from '../../xml/element';
import type { Source } from '../query/source';
import { CAPTIONS } from '../schema/captions';
import { type Call, entityNamed } from './call';
import { argument } from './message';
import { recordType } from './record-xml';
import { SoapFault } from './soap-fault';

/** `getmetadata(entityname)`: the columns of an entity. @throws SoapFault */
export function getMetadata(call: Call): readonly XmlElement[] {
  return columnsXml(entityOf(call), call.installation.switches.metadataLengths);
}

/** `getallmetadata`: the columns of every open entity. */
export function getAllMetadata(call: Call): readonly XmlElement[] {
  const { database, switches } = call.installation;
  const closed = switches.soapClosed.map((one) => one.toLowerCase());
  return [...database.tables.keys()]
    .filter((name) => !closed.includes(name))
    .map((name) =>
      element(
        'records',
        [
          element('typens:entityname', name),
          ...columnsXml(entityNamed(name, call), switches.metadataLengths),
        ],
        {
          'xsi:type': 'typens:crmrecord',
        },
      ),
    );
}

/** `getdropdownvalues(entityname, fieldname)`: the codes of a selection, or of all of them. @throws SoapFault */
export function getDropdownValues(call: Call): readonly XmlElement[] {
  const wanted = argument(call.content, 'fieldname', 'field');
  const source = entityOf(call);
  const selections = [...source.columns.values()].filter(
    (column) => column.type === 'selection' && (wanted === undefined || isNamed(column.name, wanted)),
  );
  if (wanted !== undefined && selections.length === 0)
    throw new SoapFault(`'${wanted}' is no selection field`);
  return selections.map((column) => {
    const own = call.installation.switches.selectionCodes[column.name];
    const codes = own ?? [...(CAPTIONS.get(column.family ?? '')?.keys() ?? [])];
    return element(
      'records',
      [
        element('typens:fieldname', column.name),
        ...codes.map((code) => element('records', code, { 'xsi:type': 'xsd:string' })),
      ],
      { 'xsi:type': 'typens:dropdownvalues', 'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema' },
    );
  });
}

/** `altercolumnwidth(entityname, columnname, width)`: another length of a column. @throws SoapFault */
export function alterColumnWidth(call: Call): string {
  const name = argument(call.content, 'columnname', 'fieldname', 'column') ?? '';
  const width = Number(argument(call.content, 'width', 'size', 'columnwidth') ?? 0);
  const column = [...entityOf(call).columns.values()].find((one) => isNamed(one.name, name));
  if (column?.length === undefined || !Number.isInteger(width) || width < 1)
    throw new SoapFault(`Column '${name}' cannot be changed`);
  const { columnLengths } = call.installation.switches;
  call.installation.configure({ columnLengths: { ...columnLengths, [column.name]: width } });
  return 'true';
}

function isNamed(column: string, name: string): boolean {
  const lower = name.toLowerCase();
  return column === lower || column.slice(column.indexOf('_') + 1) === lower;
}

function entityOf(call: Call): Source {
  return entityNamed(argument(call.content, 'entityname', 'entity', 'tablename') ?? '', call);
}

function columnsXml(source: Source, withLengths: boolean): readonly XmlElement[] {
  return [...source.columns.values()].map((column) => {
    const length =
      withLengths && column.length !== undefined ? [element('typens:length', column.length)] : [];
    return element(
      'records',
      [element('typens:name', column.name), element('typens:type', recordType(column)), ...length],
      { 'xsi:type': 'typens:recordfield' },
    );
  });
}
