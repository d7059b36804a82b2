import { localName } from './soap';
import type { XmlElement } from './xml-element';

/** Which elements of a list page are its rows, and what is made of one. */
export interface RowShape<Row> {
  /** Local name of the row element, in any case. An element of that name inside a row belongs to the row. */
  readonly element: string;
  begin(): Row;
  /**
   * Told of each leaf below the row, in the order of the document. `name`: local names in upper case from the row's child down,
   * joined by dots; `text`: trimmed. A leaf that occurs twice is told twice.
   */
  cell(row: Row, name: string, text: string): void;
}

export interface XmlRows<Row> {
  /** The document without its rows. */
  readonly root: XmlElement;
  /** Rows by the element of `root` that held them; an element that held none is missing. */
  readonly rowsOf: ReadonlyMap<XmlElement, readonly Row[]>;
}

/** Rows by upper-case name. Of a leaf that occurs twice the last counts. */
export const flatRows = (element: string): RowShape<Record<string, string>> => ({
  element,
  begin: () => ({}),
  cell: (row, name, text) => {
    row[name] = text;
  },
});

/** Takes the rows out of a document that has been read into a tree. */
export function rowsInTree<Row>(document: XmlElement, shape: RowShape<Row>): XmlRows<Row> {
  const rowsOf = new Map<XmlElement, readonly Row[]>();
  return { root: withoutRows(document, shape, rowsOf), rowsOf };
}

function withoutRows<Row>(
  of: XmlElement,
  shape: RowShape<Row>,
  rowsOf: Map<XmlElement, readonly Row[]>,
): XmlElement {
  const rows = of.children.filter(({ name }) => isRow(name, shape.element));
  const others = of.children.filter(({ name }) => !isRow(name, shape.element));
  const rest = { ...of, children: others.map((child) => withoutRows(child, shape, rowsOf)) };
  if (rows.length > 0)
    rowsOf.set(
      rest,
      rows.map((row) => toRow(row, shape)),
    );
  return rest;
}

function toRow<Row>(of: XmlElement, shape: RowShape<Row>): Row {
  const row = shape.begin();
  for (const child of of.children) tellCells(child, '', row, shape);
  return row;
}

function tellCells<Row>(of: XmlElement, prefix: string, row: Row, shape: RowShape<Row>): void {
  const name = `${prefix}${cellName(of.name)}`;
  if (of.children.length === 0) shape.cell(row, name, of.text.trim());
  for (const child of of.children) tellCells(child, `${name}.`, row, shape);
}

const isRow = (name: string, element: string): boolean => cellName(name) === element.toUpperCase();

/** A name as cells have it. */
export const cellName = (name: string): string => localName(name).toUpperCase();
