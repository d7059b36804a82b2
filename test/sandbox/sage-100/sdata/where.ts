import { type Row, value } from '../store/row';
import type { Switches } from '../switches';
import type { TableColumn } from './column';
import { badWhere } from './diagnosis';
import { COMPARISONS, FUNCTIONS, likePattern, type Operand, order } from './operand';
import { type WhereToken, whereTokens } from './where-tokens';

export type Condition = (row: Row) => boolean;

/** The condition of a where clause. Texts are compared with regard to case. @throws SdataError */
export function readWhere(
  source: string,
  columns: readonly TableColumn[],
  dialect: Switches['where'],
): Condition {
  const parser = new WhereParser(whereTokens(source), columns, dialect);
  return parser.read();
}

class WhereParser {
  #at = 0;

  constructor(
    private readonly tokens: readonly WhereToken[],
    private readonly columns: readonly TableColumn[],
    private readonly dialect: Switches['where'],
  ) {}

  read(): Condition {
    const condition = this.#or();
    if (this.#at < this.tokens.length) throw badWhere(`unexpected ${this.tokens[this.#at]?.value}`);
    return condition;
  }

  #or(): Condition {
    const parts = [this.#and()];
    while (this.#accept('or')) parts.push(this.#and());
    return (row) => parts.some((one) => one(row));
  }

  #and(): Condition {
    const parts = [this.#not()];
    while (this.#accept('and')) parts.push(this.#not());
    return (row) => parts.every((one) => one(row));
  }

  #not(): Condition {
    if (this.#accept('not')) {
      const inner = this.#not();
      return (row) => !inner(row);
    }
    if (!this.#accept('(')) return this.#comparison();
    const inner = this.#or();
    this.#expect(')');
    return inner;
  }

  #comparison(): Condition {
    const left = this.#operand();
    const word = this.#next().value.toLowerCase();
    const compare = COMPARISONS[word];
    if (compare) {
      const right = this.#operand();
      return (row) => compare(order(left, right, row));
    }
    if (this.dialect === 'comparisons') throw badWhere(`operator ${word} is not supported`);
    if (word === 'like') return this.#like(left);
    if (word === 'in') return this.#in(left);
    if (word === 'between') return this.#between(left);
    throw badWhere(`unknown operator ${word}`);
  }

  #like(left: Operand): Condition {
    const pattern = this.#operand();
    return (row) => likePattern(pattern.of(row)).test(left.of(row));
  }

  #in(left: Operand): Condition {
    this.#expect('(');
    const values = [this.#operand()];
    while (this.#accept(',')) values.push(this.#operand());
    this.#expect(')');
    return (row) => values.some((one) => order(left, one, row) === 0);
  }

  #between(left: Operand): Condition {
    const low = this.#operand();
    this.#expect('and');
    const high = this.#operand();
    return (row) => order(left, low, row) >= 0 && order(left, high, row) <= 0;
  }

  #operand(): Operand {
    const token = this.#next();
    if (token.kind === 'name') return this.#accept('(') ? this.#call(token.value) : this.#column(token.value);
    if (token.kind === 'mark') throw badWhere(`unexpected ${token.value}`);
    const type = token.kind === 'number' ? 'decimal' : token.kind === 'date' ? 'date' : 'text';
    return { type, of: () => token.value };
  }

  #call(name: string): Operand {
    const run = this.dialect === 'full' ? FUNCTIONS[name.toLowerCase()] : undefined;
    if (!run) throw badWhere(`unknown function ${name}`);
    const subject = this.#operand();
    const count = this.#accept(',') ? this.#operand() : undefined;
    this.#expect(')');
    return { type: 'text', of: (row) => run(subject.of(row), Number(count?.of(row) ?? 0)) };
  }

  #column(name: string): Operand {
    const column = this.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!column) throw badWhere(`unknown property ${name}`);
    return { type: column.type, of: (row) => value(row, column.name) };
  }

  #next(): WhereToken {
    const token = this.tokens[this.#at];
    if (!token) throw badWhere('unexpected end');
    this.#at += 1;
    return token;
  }

  #accept(word: string): boolean {
    const token = this.tokens[this.#at];
    if (token?.value.toLowerCase() !== word || token.kind === 'text') return false;
    this.#at += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#accept(word)) throw badWhere(`expected ${word}`);
  }
}
