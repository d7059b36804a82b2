import { readFileSync } from 'node:fs';
import { html, type Raw } from '../../html';
import type { WireResponse } from '../../simulated-system';

/** A page on the API host: log-in, consent, errors. Plain forms without any script. */
export function formPage(title: string, content: Raw, status = 200): WireResponse {
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | Salesforce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/forms.css">
</head>
<body><main>${content}</main></body>
</html>`.markup;
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'content-security-policy':
        "default-src 'self'; img-src 'self' data:; script-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    body: markup,
  };
}

/** A file that stands beside the page code, by path from this folder. */
export function pageFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
