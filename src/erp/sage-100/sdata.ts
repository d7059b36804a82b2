import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { withRetry } from '../../transport/retry';
import { withoutPrefixes } from '../../transport/soap';
import { readXml } from '../../transport/xml';
import { childOf, childrenOf, textOf, type XmlElement } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';
import { addressOf, type Connection, companyOf } from './connection';
import { failureOfPage } from './faults';

/** One row of a table by column; null is ''. */
export type Row = Readonly<Record<string, string>>;

/** The SData provider of Sage 100 2024 and earlier: tables that can be read with a condition. */
export interface Sdata {
  /**
   * Rows of a table, at most `most`. The first reading goes ahead of all others.
   * @throws AppError `ERP-FEATURE-ABSENT` for an unknown table, `ERP-SIGN-IN`, `ERP-PERMISSION`, `ERP-REFUSED`, `NET-…`
   */
  rows(table: string, where?: string, most?: number): Promise<readonly Row[]>;
}

const PAGE = 200;
const MOST_ROWS = 5000;
/** The panel waits for it beside what the web services say. */
const TIMEOUT_MS = 20_000;

/** Null where the connection names no provider. @throws AppError `ERP-ADDRESS` */
export function openSdata(ports: ErpPorts): Sdata | null {
  const { connection } = ports;
  if ((connection.sdataAddress ?? '').trim() === '') return null;
  const base = baseOf(connection);
  const authorization = `Basic ${basicOf(connection)}`;
  const page = async (table: string, where: string, start: number, count: number): Promise<XmlElement> => {
    const condition = where === '' ? '' : `where=${encodeURIComponent(where)}&`;
    const url = `${base}/${table}?${condition}startIndex=${start}&count=${count}`;
    const response = await ports.http.send({
      method: 'GET',
      url,
      headers: { authorization },
      timeoutMs: TIMEOUT_MS,
    });
    return readFeed(response, base, ports.clock.now());
  };
  let first: Promise<unknown> | null = null;
  return {
    rows: async (table, where = '', most = MOST_ROWS) => {
      if (first) await first.catch(throwForAll);
      const reading = readAll(table, where, most);
      first ??= reading;
      return reading;
    },
  };

  async function readAll(table: string, where: string, most: number): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const count = Math.min(PAGE, most - rows.length);
      const feed = await withRetry(() => page(table, where, rows.length + 1, count), ports);
      const read = childrenOf(feed, 'entry').map(toRow);
      rows.push(...read);
      const total = Number(textOf(feed, 'totalResults') || rows.length);
      if (read.length === 0 || rows.length >= Math.min(most, total)) return rows;
    }
  }
}

/** What is true of the provider is not tried for each table: a refused sign-in could lock the user out, a dead server takes time. */
const OF_ALL = /^(?:ERP-SIGN-IN|PERMISSION-MISSING|NET-(?!SERVER|THROTTLED|UNREADABLE).+)$/;

function throwForAll(error: unknown): void {
  if (error instanceof AppError && OF_ALL.test(error.code)) throw error;
}

/** The address may stop at the server, at the provider, or at the company. */
function baseOf(connection: Connection): string {
  const { origin, pathname } = addressOf(connection, 'sdataAddress');
  const path = pathname.replace(/\/+$/, '');
  const contract = /^(.*\/MasApp\/MasContract)(?:\/[^/]+)?$/i.exec(path)?.[1];
  const provider = contract ?? `${path.replace(/\/sdata$/i, '')}/sdata/MasApp/MasContract`;
  return `${origin}${provider}/${encodeURIComponent(companyOf(connection))}`;
}

function basicOf({ sdataUser, sdataPassword, userId = '', password = '' }: Connection): string {
  const bytes = new TextEncoder().encode(
    `${sdataUser?.trim() || userId.trim()}:${sdataPassword || password}`,
  );
  return btoa(String.fromCharCode(...bytes));
}

function readFeed(response: HttpResponse, base: string, now: number): XmlElement {
  const root = rootOf(response.body);
  if (response.status === 200 && root?.name === 'feed') return root;
  const diagnosis = root?.name === 'diagnosis' ? root : childOf(root, 'diagnosis');
  const message = textOf(diagnosis, 'message');
  const said = {
    params: { message },
    raw: `HTTP ${response.status} ${textOf(diagnosis, 'sdataCode')} ${message}`,
  };
  if (response.status === 401) return fail(new AppError('ERP-SIGN-IN', said));
  if (response.status === 403) return fail(new AppError('ERP-PERMISSION', said));
  if (!diagnosis) return fail(failureOfPage(response, base, now));
  return fail(new AppError(response.status === 404 ? 'ERP-FEATURE-ABSENT' : 'ERP-REFUSED', said));
}

function fail(error: AppError): never {
  throw error;
}

function rootOf(body: string): XmlElement | null {
  try {
    return withoutPrefixes(readXml(body));
  } catch {
    return null;
  }
}

/** The payload holds one element, named like the table, with one child per column. */
function toRow(entry: XmlElement): Row {
  const columns = childOf(entry, 'payload')?.children[0]?.children ?? [];
  return Object.fromEntries(columns.map(({ name, text }) => [name, text.trim()]));
}

/** A text in a condition. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
