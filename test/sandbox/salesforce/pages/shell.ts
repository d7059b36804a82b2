import { randomBytes } from 'node:crypto';
import { html, Raw } from '../../html';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { apiOrigin } from '../oauth/hosts';
import type { Organisation } from '../organisation';
import { cookie } from '../sessions';
import { contentSecurityPolicy } from './content-security-policy';

/** The one document of Lightning Experience; null without a session of this host. Everything else the scripts draw. */
export function shell(org: Organisation, request: WireRequest): WireResponse | null {
  const session = org.sessions.find(cookie(request.headers.cookie, 'sid'));
  if (session?.host !== 'lightning') return null;
  const nonce = randomBytes(12).toString('base64url');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce, apiOrigin(request.url)),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    },
    body: documentOf(org, session.userId, nonce),
  };
}

function documentOf(org: Organisation, userId: string, nonce: string): string {
  const { dark, renderDelayMs, highlights, shadow } = org.switches;
  const settings = {
    renderDelayMs,
    highlights,
    shadow,
    userId,
    userName: org.store.get('User', userId)?.Name ?? '',
    organisation: org.record.Name,
  };
  return html`<!doctype html>
<html lang="en-IE" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lightning Experience</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/auraFW/lightning.css">
<script type="application/json" id="lightningSettings">${new Raw(scriptSafe(JSON.stringify(settings)))}</script>
<script type="module" nonce="${nonce}" src="/auraFW/main.js"></script>
</head>
<body class="${dark ? 'slds-color-scheme--dark' : 'slds-color-scheme--light'}">
<div id="auraLoadingBox" class="auraLoadingBox" hidden></div>
<div id="auraError" class="auraError" hidden></div>
</body>
</html>`.markup;
}

/** JSON inside a script element: nothing in it may end the element. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
