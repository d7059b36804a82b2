import type { Column } from '../schema/column';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Operand =
  | { readonly kind: 'column'; readonly column: Column }
  /** A null literal has the value null. */
  | { readonly kind: 'literal'; readonly value: string | null; readonly quoted: boolean }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Operand[] };

/** What a record must satisfy, whichever language it was asked in. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'like'; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly left: Operand; readonly list: readonly Operand[] }
  | { readonly kind: 'null'; readonly left: Operand };

export const between = (left: Operand, low: Operand, high: Operand): Condition => ({
  kind: 'and',
  parts: [
    { kind: 'compare', operator: '>=', left, right: low },
    { kind: 'compare', operator: '<=', left, right: high },
  ],
});

export const ALWAYS: Condition = { kind: 'and', parts: [] };
