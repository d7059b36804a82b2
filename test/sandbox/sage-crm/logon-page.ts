import type { WireResponse } from '../simulated-system';
import { IIS_HEADERS } from './iis-pages';

/** What an application that knows no session answers: the form, with status 200. */
export function logonPage(install: string): WireResponse {
  return {
    status: 200,
    headers: { ...IIS_HEADERS, 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>CRM</title></head><body><form name="LoginForm" method="post" action="/${install}/eware.dll/go"><input type="text" name="EWARE_USERID"><input type="password" name="PASSWORD"><input type="submit" value="Log On"></form></body></html>`,
  };
}
