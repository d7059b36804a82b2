/** A parsed query; positions are offsets into its text, for the error messages. */
export interface Query {
  readonly text: string;
  readonly select: readonly Selected[];
  readonly from: From;
  readonly where: Condition | null;
  readonly orderBy: readonly Order[];
  readonly limit: number | null;
  readonly offset: number;
}

export type Selected =
  | { readonly kind: 'field'; readonly path: Path }
  | { readonly kind: 'count' }
  | { readonly kind: 'children'; readonly query: Query }
  | { readonly kind: 'all' };

export interface Path {
  readonly parts: readonly string[];
  readonly at: number;
}

export interface From {
  readonly name: string;
  readonly alias: string | null;
  readonly at: number;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'not'; readonly term: Condition }
  | { readonly kind: 'compare'; readonly path: Path; readonly operator: Operator; readonly value: Literal }
  | {
      readonly kind: 'in';
      readonly path: Path;
      readonly negated: boolean;
      readonly values: readonly Literal[];
    };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Literal =
  | { readonly kind: 'string'; readonly value: string; readonly pattern: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'dateRange'; readonly name: string; readonly days: number };

export interface Order {
  readonly path: Path;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}
