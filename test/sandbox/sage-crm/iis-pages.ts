import type { WireResponse } from '../simulated-system';

const TITLES: Readonly<Record<string, string>> = {
  '302': 'Object moved',
  '404': '404 - File or directory not found.',
  '404.15': 'HTTP Error 404.15 - Not Found',
  '405': '405 - HTTP verb used to access this page is not allowed.',
  '500': '500 - Internal server error.',
  '503': 'Service Unavailable',
};

const DETAILS: Readonly<Record<string, string>> = {
  '404.15':
    '<p>The request filtering module is configured to deny a request where the query string is too long.</p>',
  '503': '<p>HTTP Error 503. The service is unavailable.</p>',
};

export const IIS_HEADERS = { server: 'Microsoft-IIS/10.0', 'x-powered-by': 'ASP.NET' };

/** A page of the web server itself; the status may have a substatus, which is in the page alone. */
export function iisPage(
  status: number | '404.15',
  headers: Readonly<Record<string, string | string[]>> = {},
): WireResponse {
  const key = String(status);
  return {
    status: Math.trunc(Number(status)),
    headers: { ...IIS_HEADERS, 'content-type': 'text/html', ...headers },
    body: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\r\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLES[key] ?? key}</title></head><body><div id="header"><h1>Server Error</h1></div><div id="content"><h2>${TITLES[key] ?? key}</h2>${DETAILS[key] ?? ''}</div></body></html>\r\n`,
  };
}

/** The page of the Java web application behind REST and SData when it breaks. */
export function tomcatPage(status: 404 | 500): WireResponse {
  const title = status === 404 ? 'Not Found' : 'Internal Server Error';
  return {
    status,
    headers: { ...IIS_HEADERS, 'content-type': 'text/html;charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${title}</title></head><body><h1>HTTP Status ${status} – ${title}</h1><hr class="line" /><p><b>Type</b> Exception Report</p><hr class="line" /><h3>Apache Tomcat</h3></body></html>`,
  };
}
