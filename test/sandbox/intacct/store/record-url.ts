/** The host of the product's own pages; the gateway's is another one. */
const PAGES_HOST = 'https://www-p501.intacct.com';
export const RECORD_PATH = '/ia/acct/ur.phtml';

/** RECORD_URL: opaque to clients, leads to the record in the product's own pages. */
export function recordUrl(object: string, recordNo: number): string {
  const token = Buffer.from(`${object}:${recordNo}`).toString('base64url');
  return `${PAGES_HOST}${RECORD_PATH}?.r=${token}`;
}

export function readRecordToken(token: string): { object: string; recordNo: number } | undefined {
  const [, object, recordNo] = /^([A-Z]+):(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  return object && recordNo ? { object, recordNo: Number(recordNo) } : undefined;
}
