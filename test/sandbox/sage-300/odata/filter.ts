import type { Property, Row, Value } from '../schema/property';
import { propertyOf, qualifiedName, type Resource } from '../schema/resource';
import { invalidQuery, unknownProperty, WebApiError } from '../web-api-error';
import type { Expression, Literal } from './filter-syntax';

/** Which functions a server knows: those of OData 4, those of OData 3, all, or `startswith` and its kin alone. */
export type FilterDialect = 'v4' | 'v3' | 'both' | 'prefix-only';

export interface FilterRules {
  readonly dialect: FilterDialect;
  readonly caseSensitive: boolean;
  /** Properties that cannot be filtered on, whatever metadata says. */
  readonly unfilterable: readonly string[];
}

/** The value of a property, derived ones included. */
export type ReadValue = (row: Row, property: Property) => Value;

type Scalar = string | number | boolean | null;
type Type = 'string' | 'number' | 'boolean' | 'date' | 'null';

interface Term {
  readonly type: Type;
  readonly of: (row: Row) => Scalar;
  readonly property?: Property;
  readonly literal?: Literal;
}

const EDM: Readonly<Record<Type, string>> = {
  string: 'Edm.String',
  number: 'Edm.Decimal',
  boolean: 'Edm.Boolean',
  date: 'Edm.DateTimeOffset',
  null: 'null',
};

/**
 * A test of rows from what a filter says, checked against the resource's properties first.
 * @throws WebApiError InvalidParameters for unknown properties, functions and types that do not fit
 */
export function compileFilter(
  expression: Expression,
  resource: Resource,
  rules: FilterRules,
  read: ReadValue,
): (row: Row) => boolean {
  const compiler = new Compiler(resource, rules, read);
  const whole = compiler.term(expression);
  if (whole.type !== 'boolean') throw invalidQuery('The filter must be an expression that is true or false.');
  return (row) => whole.of(row) === true;
}

class Compiler {
  constructor(
    private readonly resource: Resource,
    private readonly rules: FilterRules,
    private readonly read: ReadValue,
  ) {}

  term(expression: Expression): Term {
    switch (expression.is) {
      case 'literal':
        return this.#literal(expression);
      case 'property':
        return this.#property(expression.name);
      case 'call':
        return this.#call(expression.name, expression.arguments);
      case 'not': {
        const operand = this.#condition(expression.operand);
        return { type: 'boolean', of: (row) => !operand(row) };
      }
      case 'and':
      case 'or': {
        const [left, right] = [this.#condition(expression.left), this.#condition(expression.right)];
        const both = expression.is === 'and';
        return { type: 'boolean', of: (row) => (both ? left(row) && right(row) : left(row) || right(row)) };
      }
      case 'comparison':
        return this.#comparison(expression);
    }
  }

  #condition(expression: Expression): (row: Row) => boolean {
    const term = this.term(expression);
    if (term.type !== 'boolean')
      throw invalidQuery("'and', 'or' and 'not' take expressions that are true or false.");
    return (row) => term.of(row) === true;
  }

  #literal(literal: Literal): Term {
    switch (literal.type) {
      case 'null':
        return { type: 'null', literal, of: () => null };
      case 'string':
      case 'number':
      case 'boolean':
        return { type: literal.type, literal, of: () => literal.value };
      case 'plain-date':
        throw invalidQuery(
          "A binary operator with incompatible types was detected. Found operand types 'Edm.DateTimeOffset' and 'Edm.Date'.",
        );
      case 'v3-date':
        if (this.rules.dialect !== 'v3' && this.rules.dialect !== 'both')
          throw invalidQuery(`Unrecognized 'Edm.String' literal 'datetime'${literal.value}''.`);
        return this.#instant(literal);
      case 'date':
        return this.#instant(literal);
    }
  }

  #instant(literal: Literal & { readonly value: string }): Term {
    const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(literal.value) ? literal.value : `${literal.value}Z`;
    const time = Date.parse(zoned);
    if (Number.isNaN(time)) throw invalidQuery(`'${literal.value}' is not a date and time.`);
    return { type: 'date', literal, of: () => time };
  }

  #property(name: string): Term {
    const property = propertyOf(this.resource, name);
    if (!property || property.kind === 'details')
      throw unknownProperty(name, qualifiedName(this.resource, this.resource.model));
    if (this.rules.unfilterable.includes(name))
      throw new WebApiError('General', `The filter on ${name} could not be carried out.`);
    const { kind } = property;
    if (kind === 'date') return { type: 'date', property, of: (row) => instantOf(this.read(row, property)) };
    const type: Type =
      kind === 'boolean' ? 'boolean' : kind === 'string' || kind === 'enum' ? 'string' : 'number';
    return { type, property, of: (row) => scalarOf(this.read(row, property)) };
  }

  #call(name: string, given: readonly Expression[]): Term {
    if (!this.#known(name)) throw invalidQuery(`An unknown function with name '${name}' was found.`);
    const terms = given.map((one) => this.term(one));
    if (terms.some((one) => one.type !== 'string') || terms.length !== (name === 'length' ? 1 : 2))
      throw invalidQuery(`No function signature for the function with name '${name}' matches the arguments.`);
    const [first, second] = terms;
    if (!first) throw invalidQuery(`'${name}' needs arguments.`);
    if (name === 'length') return { type: 'number', of: (row) => String(first.of(row)).length };
    if (!second) throw invalidQuery(`'${name}' needs two arguments.`);
    const text = (term: Term, row: Row): string => this.#cased(String(term.of(row)));
    const test = (whole: Term, part: Term, of: (whole: string, part: string) => boolean): Term => ({
      type: 'boolean',
      of: (row) => of(text(whole, row), text(part, row)),
    });
    switch (name) {
      case 'startswith':
        return test(first, second, (whole, part) => whole.startsWith(part));
      case 'endswith':
        return test(first, second, (whole, part) => whole.endsWith(part));
      case 'substringof':
        return test(second, first, (whole, part) => whole.includes(part));
      default:
        return test(first, second, (whole, part) => whole.includes(part));
    }
  }

  #known(name: string): boolean {
    const { dialect } = this.rules;
    if (name === 'contains') return dialect === 'v4' || dialect === 'both';
    if (name === 'substringof') return dialect === 'v3' || dialect === 'both';
    return name === 'startswith' || name === 'endswith' || name === 'length';
  }

  #comparison(expression: Extract<Expression, { is: 'comparison' }>): Term {
    const { operator } = expression;
    let [left, right] = [this.term(expression.left), this.term(expression.right)];
    if (left.type !== right.type && left.type !== 'null' && right.type !== 'null') {
      const types = `'${EDM[left.type]}' and '${EDM[right.type]}'`;
      throw invalidQuery(
        `A binary operator with incompatible types was detected. Found operand types ${types} for operator '${operator}'.`,
      );
    }
    [left, right] = [byMember(left, right), byMember(right, left)];
    return {
      type: 'boolean',
      of: (row) => holds(operator, this.#comparable(left.of(row)), this.#comparable(right.of(row))),
    };
  }

  #comparable(value: Scalar): Scalar {
    return typeof value === 'string' ? this.#cased(value) : value;
  }

  #cased(text: string): string {
    return this.rules.caseSensitive ? text : text.toLowerCase();
  }
}

/** A literal beside an enumeration is a member's name or its number, in quotes either way. */
function byMember(term: Term, other: Term): Term {
  const members = other.property?.members ?? [];
  const { literal } = term;
  if (members.length === 0 || literal?.type !== 'string') return term;
  const member = members.find((one) => one.name === literal.value || String(one.number) === literal.value);
  if (!member) throw invalidQuery(`'${literal.value}' is no value of '${other.property?.name}'.`);
  return { ...term, of: () => member.name };
}

function holds(operator: string, left: Scalar, right: Scalar): boolean {
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  switch (operator) {
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    default:
      return left <= right;
  }
}

function instantOf(value: Value): number | null {
  return typeof value === 'string' && value !== '' ? Date.parse(value) : null;
}

function scalarOf(value: Value): Scalar {
  return typeof value === 'object' ? null : value;
}

/** The value that a filter demands of a property in every row that passes, if it does. */
export function demandedValue(expression: Expression, property: string): string | undefined {
  if (expression.is === 'and')
    return demandedValue(expression.left, property) ?? demandedValue(expression.right, property);
  if (expression.is !== 'comparison' || expression.operator !== 'eq') return undefined;
  const { left, right } = expression;
  const [named, other] = left.is === 'property' ? [left, right] : [right, left];
  if (named.is !== 'property' || named.name !== property) return undefined;
  return other.is === 'literal' && other.type === 'string' ? other.value : undefined;
}
