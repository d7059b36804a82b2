/** A data contract as it came in or goes out. A member that is not there was omitted or nil. */
export interface ContractObject {
  /** Simple members as text; dates as they are in the company data, '' for none. */
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly ContractObject[]>>;
}

export const simpleObject = (values: Readonly<Record<string, string>>): ContractObject => ({
  values,
  lists: {},
});
