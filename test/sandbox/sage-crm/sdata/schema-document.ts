import type { WireResponse } from '../../simulated-system';
import { element } from '../../xml/element';
import { writeXml } from '../../xml/write-xml';
import { IIS_HEADERS } from '../iis-pages';
import type { Source } from '../query/source';
import type { Column } from '../schema/column';

const TYPES: Readonly<Partial<Record<Column['type'], string>>> = {
  id: 'xs:integer',
  integer: 'xs:integer',
  reference: 'xs:integer',
  numeric: 'xs:decimal',
  datetime: 'xs:dateTime',
  checkbox: 'xs:boolean',
};

/** `company/$schema`: the columns of one entity as an XML schema. */
export function schemaDocument(source: Source): WireResponse {
  const columns = [...source.columns.values()].map((column) =>
    element('xs:element', '', {
      name: column.name,
      type: TYPES[column.type] ?? 'xs:string',
      minOccurs: column.required ? '1' : '0',
      nillable: String(!column.required),
      'sme:label': column.caption,
      ...(column.length === undefined ? {} : { 'sme:maxLength': String(column.length) }),
    }),
  );
  const root = element(
    'xs:schema',
    [
      element('xs:element', '', { name: source.name, type: `crm:${source.name}--type` }),
      element('xs:complexType', [element('xs:all', columns)], { name: `${source.name}--type` }),
    ],
    {
      'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:crm': 'http://schemas.sage.com/sagecrm/2009',
      'xmlns:sme': 'http://schemas.sage.com/sdata/sme/2007',
      targetNamespace: 'http://schemas.sage.com/sagecrm/2009',
      elementFormDefault: 'qualified',
    },
  );
  return {
    status: 200,
    headers: { ...IIS_HEADERS, 'content-type': 'application/xml; charset=utf-8' },
    body: writeXml(root, false),
  };
}
