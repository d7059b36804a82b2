import { html } from '../../html';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { ACT } from './actions';
import { answerCustomPage } from './custom-pages';
import { screenDocument } from './layout/document';
import { answerLogon, expiredPage, ipMismatchPage, logonPage } from './logon';
import type { PageSite } from './page-data';
import { pageResponse, redirectResponse } from './page-response';
import { Parameters } from './parameters';
import { type Route, routeOf } from './route';
import { isRedirect } from './screens/answer';
import { answerScreen } from './screens/screens';
import { scriptFile, themeFile } from './static-files';
import { postedForm, profileOf, type Visit } from './visit';

/** Pages of the browser below the installation's name: null for an address that is not there. */
export function answerPage(request: WireRequest, site: PageSite): WireResponse | null {
  const route = routeOf(request.url.pathname, site.install);
  return route ? answerRoute(request, site, route) : null;
}

function answerRoute(request: WireRequest, site: PageSite, route: Route): WireResponse | null {
  switch (route.kind) {
    case 'root':
      return redirectResponse(`/${site.install}/eware.dll/go`);
    case 'logon':
      return answerLogon(request, site);
    case 'sessions':
      return sessionList(site);
    case 'theme':
      return themeFile(route.path);
    case 'script':
      return scriptFile(route.path, site);
    case 'custom-page':
      return withSession(request, site, (visit) => answerCustomPage(visit, route.path));
    case 'screen':
      return withSession(request, site, (visit) => screen(visit));
    default:
      return null;
  }
}

/** Every address carries the SID of a live session; without one the logon page comes, with status 200. */
function withSession<Result>(
  request: WireRequest,
  site: PageSite,
  answer: (visit: Visit) => Result,
): Result | WireResponse {
  const parameters = new Parameters(request.url.searchParams);
  const sid = parameters.text('SID');
  const found = site.sessions.find(sid, request);
  if (found.state === 'ip-mismatch') return ipMismatchPage(site);
  if (found.state === 'expired') return expiredPage(site);
  if (found.state !== 'live') return logonPage(site);
  if (site.switches.ipMismatchPage) return ipMismatchPage(site);
  const { user } = found.session;
  const form = postedForm(request);
  return answer({ site, user, sid, parameters, form, profile: profileOf(request, site) });
}

function screen(visit: Visit): WireResponse {
  const { parameters, site, user } = visit;
  if (parameters.text('CLk').toUpperCase() === 'T') site.locks.releaseAll(user);
  if (parameters.number('Act') === ACT.logOff) return logOff(visit);
  const answer = answerScreen(visit);
  if (isRedirect(answer)) return redirectResponse(answer.redirect);
  return pageResponse(screenDocument(visit, answer), site.switches);
}

function logOff({ site, sid, user }: Visit): WireResponse {
  site.locks.releaseAll(user);
  site.sessions.end(sid);
  return redirectResponse(`/${site.install}/eware.dll/go`);
}

/** Who is signed in; the numbers of sessions are not shown. */
function sessionList(site: PageSite): WireResponse {
  const rows = site.sessions.live().map(({ user, address }) => `${user.logon} ${address}`);
  const body = html`<html><head><title>CRM sessions</title></head><body><pre>${rows.join('\n')}</pre></body></html>`;
  return pageResponse(body.markup, site.switches);
}
