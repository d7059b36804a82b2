import type { HttpResponse } from '../../../transport/http-port';
import { flatRows } from '../../../transport/row-shape';
import { localName } from '../../../transport/soap';
import type { XmlElement } from '../../../transport/xml-element';
import { readXmlRows } from '../../../transport/xml-rows';
import type { Row } from '../row';

/** The `records` of an answer, by the name of their elements in lower case. */
export function readRows({ body }: HttpResponse): readonly Row[] {
  const { rowsOf } = readXmlRows(body, flatRows('records'));
  return [...rowsOf.values()]
    .flat()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name.toLowerCase(), text])));
}

/** Elements of a list of values that name what the list is of. */
const NAMES = ['fieldname', 'entityname', 'name', 'type'];

/** Texts of the innermost elements, each once. */
export const readLeaves = (of: XmlElement): readonly string[] => [...new Set(leavesOf(of))];

function leavesOf(of: XmlElement): readonly string[] {
  if (of.children.length > 0) return of.children.flatMap(leavesOf);
  const text = of.text.trim();
  return text === '' || NAMES.includes(localName(of.name).toLowerCase()) ? [] : [text];
}
