import type { HttpRequest, HttpResponse } from '../../transport/http-port';
import { isRow } from '../../transport/odata';
import { outweighRefusal } from '../../transport/outweigh-refusal';
import type { ErpPorts } from '../contract';
import { failureOf } from './api-error';
import { settingsOf } from './connection-settings';

/** A good answer of the Web API. */
export interface Answer {
  readonly response: HttpResponse;
  /** Undefined where the body is not JSON. */
  readonly json: unknown;
}

/** One HTTP round trip below the company. @throws AppError see `failureOf` and the http port */
export type Exchange = (method: HttpRequest['method'], path: string, body?: string) => Promise<Answer>;

/** The first call after idle starts the server's application pool, which may take far more than 30 s. */
const TIMEOUT_MS = 120_000;

/** Credentials go with every request, in one header and nowhere else. @throws AppError `SECRET-MISSING`, `ERP-ADDRESS` */
export function openExchange(ports: ErpPorts, timeoutMs: number = TIMEOUT_MS): Exchange {
  const { base, userId, password } = settingsOf(ports.connection);
  const token = base64(`${userId}:${password}`);
  const headers = {
    authorization: `Basic ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
  };

  return async (method, path, body) => {
    const url = `${base}/${path}`;
    const extra = body === undefined ? {} : { body };
    const response = await ports.http.send({ method, url, headers, timeoutMs, ...extra });
    const json = method === 'PATCH' && response.body.trim() === '' ? {} : parsed(response.body);
    const context = { path, address: base, userId, secrets: [password, token], now: ports.clock.now() };
    const failure = failureOf(response, path.endsWith('$metadata') ? (json ?? {}) : json, context);
    if (!failure) return { response, json };
    // Versions differ in what they answer with 500; a page with that status is a server in distress.
    if (isRow(json)) await outweighRefusal(ports.http, url, response.status);
    throw failure;
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Passwords may hold any letter: UTF-8 below base64. */
const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
