import { type QualifiedElement, qualify } from '../../xml/qualified-element';
import { readXml } from '../../xml/read-xml';
import { freshClient, textOf, type WebServiceClient } from '../web-service-client';

export const ROOT = 'https://sage100.northwind.example/sdata/MasApp/MasContract/ABC';
export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
const CRMAPI = basic('crmapi', 'Soap&Pass<1>');

/** A feed or entry as the simulator's own tests look at it. */
export interface Read {
  readonly status: number;
  readonly root: QualifiedElement;
}

/** A plain SData client of a fresh company in the older profile. */
export class SdataClient {
  readonly #client: WebServiceClient;

  constructor(switches: Readonly<Record<string, unknown>> = {}, size = 12) {
    this.#client = freshClient({ profile: '2024', ...switches }, size);
  }

  get(path: string): Promise<Read> {
    return this.#read('GET', path, '');
  }

  post(path: string, body: string): Promise<Read> {
    return this.#read('POST', path, body);
  }

  async status(path: string, authorization = CRMAPI): Promise<number> {
    return (await this.#client.send('GET', ROOT + path, { authorization }, '')).status;
  }

  /** Values of one column of every row that a where clause finds. */
  async find(table: string, where: string, column: string): Promise<(string | undefined)[]> {
    const { root } = await this.get(`/${table}?count=500&where=${encodeURIComponent(where)}`);
    if (root.name !== 'feed') throw new Error(diagnosisOf(root));
    return payloadsOf(root).map((one) => textOf(one, column));
  }

  async #read(method: string, path: string, body: string): Promise<Read> {
    const address = path.startsWith('/') ? ROOT + path : path;
    const response = await this.#client.send(method, address, { authorization: CRMAPI }, body);
    return { status: response.status, root: qualify(readXml(String(response.body))) };
  }
}

/** The payload elements of a feed or an entry. */
export function payloadsOf(root: QualifiedElement): QualifiedElement[] {
  const entries = root.name === 'entry' ? [root] : root.children.filter((one) => one.name === 'entry');
  return entries.flatMap(
    (entry) => entry.children.find((one) => one.name === 'payload')?.children.slice(0, 1) ?? [],
  );
}

export function diagnosisOf(root: QualifiedElement): string {
  const [diagnosis] = root.children;
  return diagnosis ? `${textOf(diagnosis, 'sdataCode')} ${textOf(diagnosis, 'message')}` : '';
}
