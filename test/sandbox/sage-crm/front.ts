import type { WireRequest, WireResponse } from '../simulated-system';
import { iisPage } from './iis-pages';
import type { Installation } from './installation';

/** The web server: which paths there are, and what stands before them. */
export async function handleRequest(
  _request: WireRequest,
  _installation: Installation,
): Promise<WireResponse> {
  return iisPage(404);
}
