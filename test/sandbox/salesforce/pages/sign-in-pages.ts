import { html, joined, Raw } from '../../html';
import type { WireResponse } from '../../simulated-system';
import type { Row } from '../data/row';
import type { ClientApp } from '../oauth/client-app';
import { formPage } from './page-response';

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  api: 'Manage user data via APIs',
  refresh_token: 'Perform requests at any time',
  offline_access: 'Perform requests at any time',
  openid: 'Access unique user identifiers',
  id: 'Access the identity URL service',
  profile: 'Access the identity URL service',
  email: 'Access the identity URL service',
  web: 'Manage user data via Web browsers',
};

/** The log-in form; `app` is null when the browser, not an app, asks for a session. */
export function loginPage(app: ClientApp | null, username: string, problem: string | null): WireResponse {
  const message = problem === null ? new Raw('') : html`<p class="error" role="alert">${problem}</p>`;
  const reason = app === null ? new Raw('') : html`<p class="quiet">to continue to ${app.name}</p>`;
  return formPage(
    'Login',
    html`<h1>Log in to Northwind</h1>${reason}${message}
<form method="post">
<label for="username">Username</label>
<input id="username" name="username" autocomplete="username" value="${username}" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<div class="actions"><button class="brand" name="action" value="log-in">Log In</button></div>
</form>`,
  );
}

/** The consent form, with the buttons Allow and Deny. */
export function consentPage(app: ClientApp, scopes: readonly string[], user: Row | undefined): WireResponse {
  const words = [...new Set(scopes.map((scope) => SCOPE_WORDS[scope] ?? scope))];
  return formPage(
    'Allow Access?',
    html`<h1>Allow Access?</h1>
<h2>${app.name} is asking to:</h2>
<ul>${joined(words.map((word) => html`<li>${word}</li>`))}</ul>
<p>Do you want to allow access for ${String(user?.Username ?? '')}?</p>
<form method="post">
<p class="quiet">Not you? <button class="link" name="action" value="switch-user">Log in as another user</button></p>
<div class="actions">
<button name="action" value="deny">Deny</button>
<button class="brand" name="action" value="allow">Allow</button>
</div>
</form>`,
  );
}

/** Shown instead of a redirect when the app or its address cannot be trusted. */
export function refusalPage(error: string, description: string): WireResponse {
  return formPage(
    'OAuth Error',
    html`<h1>OAuth Error</h1><p class="error" role="alert">error=${error}&amp;error_description=${description}</p>`,
    400,
  );
}
