import { html } from '../../html';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { ACT } from './actions';
import { word } from './captions';
import { screenLink } from './links';
import type { PageSite } from './page-data';
import { pageResponse, redirectResponse } from './page-response';
import { Parameters } from './parameters';

const REFUSALS = {
  wrong: 'Invalid user name or password.',
  locked: 'This account is locked. Please contact your system administrator.',
  disabled: 'This account is disabled. Please contact your system administrator.',
} as const;

/** The logon page, and what its form posts to. */
export function answerLogon(request: WireRequest, site: PageSite): WireResponse {
  if (request.method !== 'POST') return logonPage(site);
  const form = new Parameters(new URLSearchParams(request.body));
  const logon = form.text('EWARE_USERID');
  const result = site.accounts.check(logon, form.text('PASSWORD'));
  if ('refused' in result) return logonPage(site, REFUSALS[result.refused], logon);
  const session = site.sessions.start(result.user, request);
  const home = screenLink({ site, sid: session.sid }, ACT.dashboard);
  return redirectResponse(home, { 'set-cookie': site.sessions.setCookie(session) });
}

/** Always with status 200, also where another page was asked for without a live session. */
export function logonPage(site: PageSite, message = '', logon = ''): WireResponse {
  const { install } = site;
  const notice = message === '' ? html`` : html`<div class="ErrorContent" role="alert">${message}</div>`;
  const body = html`<!doctype html>
<html lang="${site.switches.language}"><head><meta charset="utf-8"><title>CRM - ${word({ site }, 'Log On')}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" type="text/css" href="/${install}/Themes/logon.css"></head>
<body class="LOGONBODY"><form name="LoginForm" method="post" action="/${install}/eware.dll/go">
<h1>Sage CRM</h1>${notice}
<label for="EWARE_USERID">${word({ site }, 'User Name')}</label>
<input type="text" name="EWARE_USERID" id="EWARE_USERID" value="${logon}" autocomplete="username">
<label for="PASSWORD">${word({ site }, 'Password')}</label>
<input type="password" name="PASSWORD" id="PASSWORD" autocomplete="current-password">
<input type="hidden" name="ScreenHeight" value=""><input type="hidden" name="ScreenWidth" value="">
<input type="submit" class="LOGONBUTTON" value="${word({ site }, 'Log On')}">
</form></body></html>`;
  return pageResponse(body.markup, site.switches);
}

export function expiredPage(site: PageSite): WireResponse {
  return logonPage(site, 'Your session has expired. Please log on again.');
}

/** Neither the screen nor the logon form. */
export function ipMismatchPage(site: PageSite): WireResponse {
  const body = html`<!doctype html>
<html><head><meta charset="utf-8"><title>CRM</title><link rel="stylesheet" type="text/css" href="/${site.install}/Themes/logon.css"></head>
<body class="LOGONBODY"><div class="ErrorContent">IP address mismatch: this session belongs to another address.</div>
<p><a href="/${site.install}/eware.dll/go">${word({ site }, 'Log On')}</a></p></body></html>`;
  return pageResponse(body.markup, site.switches);
}
