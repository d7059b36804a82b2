/** Modules as the program writes them. */
const MODULES: Readonly<Record<string, string>> = {
  AR: 'Accounts Receivable (A/R)',
  OE: 'Order Entry (O/E)',
  TX: 'Tax Services',
  CS: 'Common Services',
  IC: 'Inventory Control (I/C)',
  MT: 'Contacts (MT)',
};

/** The module of a resource. */
export const moduleOf = (path: string): string => MODULES[path.slice(0, 2)] ?? path.slice(0, 2);
