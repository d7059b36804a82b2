import type { WireRequest, WireResponse } from '../../simulated-system';
import type { Organisation } from '../organisation';
import type { Seeded } from '../seed/seed';
import { answerData } from './data';
import { shell } from './shell';
import { signIn } from './sign-in';
import { staticFile } from './static-files';

/** Pages of the browser: null for an address that is not there. */
export function answerPages(org: Organisation, seeded: Seeded, request: WireRequest): WireResponse | null {
  const { pathname } = request.url;
  if (pathname.startsWith('/auraFW/')) return staticFile(pathname);
  if (pathname.startsWith('/aura/')) return answerData(org, request);
  if (pathname === '/' || pathname === '/one/one.app' || pathname.startsWith('/lightning/')) {
    return shell(org, request) ?? signIn(org, seeded, request);
  }
  return signIn(org, seeded, request);
}
