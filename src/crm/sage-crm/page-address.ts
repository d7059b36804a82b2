/** What a Sage CRM page address says; parameters stand there in any case and order, and the first of a name counts. */
export interface PageAddress {
  /** '' when it is not there. `name` in lower case. */
  text(name: string): string;
}

export function readPageAddress(url: URL): PageAddress {
  const values = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, value.trim());
  }
  return { text: (name) => values.get(name) ?? '' };
}

const ADMINISTRATION_ACT = '1650';

/** Whether an address is one of the administration's screens. */
export const isAdministration = (url: URL): boolean =>
  readPageAddress(url).text('act') === ADMINISTRATION_ACT;

/** A record id as plain digits; '' for anything else. The empty keys of a page that shows no record are zeros. */
export function toRecordId(text: string): string {
  const digits = /^\s*0*([1-9]\d{0,9})\s*$/.exec(text)?.[1];
  return digits ?? '';
}
