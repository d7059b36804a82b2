import type { WireRequest, WireResponse } from '../simulated-system';
import { iisPage } from './iis-pages';
import type { Installation } from './installation';
import { pageSite } from './page-site';
import { answerPage } from './pages/pages';
import { handleSdata } from './rest/rest';
import { handleSoap } from './soap/service';
import { serviceDescription } from './soap/service-description';

const DESCRIPTIONS = ['webservice.wsdl', 'crmwebservice.wsdl'];

/** The web server: which paths there are, and what stands before them. Nothing here knows of CORS. */
export async function handleRequest(request: WireRequest, installation: Installation): Promise<WireResponse> {
  const { switches } = installation;
  const { url } = request;
  if (switches.redirectToHttps && url.protocol === 'http:')
    return iisPage(302, { location: `https://${url.hostname}${url.pathname}${url.search}` });
  if (switches.queryStringLimit > 0 && url.search.length - 1 > switches.queryStringLimit)
    return iisPage('404.15');
  if (request.method === 'OPTIONS') return iisPage(405, { allow: 'GET, HEAD, POST' });
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const sdata = `/sdata/${switches.install}j/`;
  if (startsWith(path, sdata)) {
    await wait(switches.restMs);
    return handleSdata(path.slice(sdata.length), request, installation);
  }
  const services = `/${switches.install}/eware.dll/webservices/`;
  if (startsWith(path, services))
    return serve(path.slice(services.length).toLowerCase(), request, installation);
  return answerPage(request, pageSite(installation)) ?? iisPage(404);
}

async function serve(name: string, request: WireRequest, installation: Installation): Promise<WireResponse> {
  const { soap, wsdl } = installation.switches;
  if (soap && name === 'soap') return handleSoap(request, installation);
  if (soap && wsdl && DESCRIPTIONS.includes(name)) return serviceDescription(request, installation);
  return iisPage(404);
}

function startsWith(path: string, start: string): boolean {
  return path.slice(0, start.length).toLowerCase() === start.toLowerCase();
}

async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
