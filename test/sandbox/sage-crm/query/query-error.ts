/** A predicate that the product cannot run. */
export class QueryError extends Error {}
