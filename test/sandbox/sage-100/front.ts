import type { WireRequest, WireResponse } from '../simulated-system';
import type { CompanyState } from './company-state';
import { iisPage } from './iis-pages';
import { handleSdata } from './sdata/provider';
import { handleCall } from './soap/service';
import type { Switches } from './switches';
import { helpPage } from './wsdl/help-page';
import { DESCRIPTION_FILE, descriptionAddress } from './wsdl/service-address';
import { schemaPart, serviceDescription } from './wsdl/service-description';

const SERVICE_FILES = ['masbasicwsdl.svc', 'masservice.svc'];

/** The web server: which paths there are, and what stands before them. Nothing here knows of CORS. */
export function handleRequest(request: WireRequest, state: CompanyState): WireResponse {
  const { switches } = state;
  if (switches.redirectToHttps && request.url.protocol === 'http:') return redirected(request);
  if (request.method === 'OPTIONS') return iisPage(405, { allow: 'GET, HEAD, POST' });
  const path = request.url.pathname.toLowerCase();
  const directory = `${switches.servicePath.toLowerCase()}/`;
  if (path.startsWith(directory)) return serve(path.slice(directory.length), request, state);
  if (path.startsWith('/sdata/') && switches.profile === '2024') return handleSdata(request, state);
  return iisPage(404);
}

function redirected({ url }: WireRequest): WireResponse {
  return iisPage(302, { location: `https://${url.hostname}${url.pathname}${url.search}` });
}

function serve(file: string, request: WireRequest, state: CompanyState): WireResponse {
  const { switches } = state;
  if (!switches.anonymous) return iisPage(401, { 'www-authenticate': ['Negotiate', 'NTLM'] });
  if (!SERVICE_FILES.includes(file)) return iisPage(404);
  if (request.method === 'POST') {
    return file === switches.serviceFile.toLowerCase() ? handleCall(request, state) : iisPage(404);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return iisPage(405);
  return describe(file, request, switches);
}

function describe(file: string, request: WireRequest, switches: Switches): WireResponse {
  if (file === DESCRIPTION_FILE.toLowerCase()) {
    if (/^\?wsdl$/i.test(request.url.search)) return serviceDescription(request, switches);
    const part = /^\?xsd=(\w+)$/i.exec(request.url.search)?.[1];
    if (part !== undefined) return schemaPart(part, request, switches) ?? iisPage(404);
  }
  return helpPage(descriptionAddress(request, switches));
}
