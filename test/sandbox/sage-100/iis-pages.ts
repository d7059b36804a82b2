import type { WireResponse } from '../simulated-system';

const TITLES: Readonly<Record<number, string>> = {
  302: 'Object moved',
  401: '401 - Unauthorized: Access is denied due to invalid credentials.',
  404: '404 - File or directory not found.',
  405: '405 - HTTP verb used to access this page is not allowed.',
  503: 'Service Unavailable',
};

const HEADERS = { 'content-type': 'text/html', server: 'Microsoft-IIS/10.0', 'x-powered-by': 'ASP.NET' };

/** A page of the web server itself, in front of everything else. */
export function iisPage(
  status: number,
  headers: Readonly<Record<string, string | string[]>> = {},
): WireResponse {
  const title = TITLES[status] ?? String(status);
  const detail = status === 503 ? '<hr><p>HTTP Error 503. The service is unavailable.</p>' : '';
  return {
    status,
    headers: { ...HEADERS, ...headers },
    body: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\r\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><div id="header"><h1>Server Error</h1></div><div id="content"><h2>${title}</h2>${detail}</div></body></html>\r\n`,
  };
}
