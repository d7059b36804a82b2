import { cellName, type RowShape, type XmlRows } from './row-shape';
import type { XmlElement } from './xml-element';

/** An element outside the rows that is still open. */
interface Branch {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly rows: unknown[];
  text: string;
}

/** Puts together what a streaming parser tells of a list page: a tree without the rows, and the rows. */
export class RowStream<Row> {
  readonly #shape: RowShape<Row>;
  readonly #rowName: string;
  readonly #maxDepth: number;
  readonly #names = new Map<string, string>();
  readonly #rowsOf = new Map<XmlElement, readonly Row[]>();
  readonly #branches: (Branch & { readonly rows: Row[] })[] = [];
  #root: XmlElement | null = null;
  #row: Row | null = null;
  /** Names of the elements that are open inside the row. */
  readonly #path: string[] = [];
  /** The innermost open element of the row has no children so far. */
  #isLeaf = false;
  #text = '';

  constructor(shape: RowShape<Row>, maxDepth: number) {
    this.#shape = shape;
    this.#rowName = shape.element.toUpperCase();
    this.#maxDepth = maxDepth;
  }

  /** @throws RangeError for an element that is too deep */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.#nameOf(name);
    if (this.#row !== null) {
      this.#path.push(this.#path.length === 0 ? cell : `${this.#path.at(-1)}.${cell}`);
      this.#isLeaf = true;
      this.#text = '';
    } else if (cell === this.#rowName && this.#branches.length > 0) this.#row = this.#shape.begin();
    else this.#branches.push({ name, attributes, children: [], rows: [], text: '' });
    if (this.#branches.length + this.#path.length > this.#maxDepth) throw new RangeError('too deep');
  }

  text(text: string): void {
    if (this.#row !== null) this.#text += text;
    else {
      const branch = this.#branches.at(-1);
      if (branch) branch.text += text;
    }
  }

  close(): void {
    if (this.#row === null) this.#closeBranch();
    else if (this.#path.length === 0) {
      this.#branches.at(-1)?.rows.push(this.#row);
      this.#row = null;
    } else {
      const name = this.#path.pop() ?? '';
      if (this.#isLeaf) this.#shape.cell(this.#row, name, this.#text.trim());
      this.#isLeaf = false;
    }
  }

  /** @throws SyntaxError when nothing was told */
  result(): XmlRows<Row> {
    if (!this.#root) throw new SyntaxError('no root element');
    return { root: this.#root, rowsOf: this.#rowsOf };
  }

  #closeBranch(): void {
    const branch = this.#branches.pop();
    if (!branch) return;
    const { name, attributes, children, rows, text } = branch;
    const holds = children.length + rows.length > 0;
    const element = { name, attributes, children, text: holds && text.trim() === '' ? '' : text };
    if (rows.length > 0) this.#rowsOf.set(element, rows);
    const parent = this.#branches.at(-1);
    if (parent) parent.children.push(element);
    else this.#root = element;
  }

  /** A page has the same sixty names in a thousand rows. */
  #nameOf(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const cell = cellName(name);
    this.#names.set(name, cell);
    return cell;
  }
}
