import type { WireRequest } from '../../simulated-system';
import type { UserSeed } from '../seed/users';
import type { PageSite } from './page-data';
import { PROFILES, type Profile } from './page-switches';
import { Parameters } from './parameters';

/** One signed-in request for a screen. */
export interface Visit {
  readonly site: PageSite;
  readonly user: UserSeed;
  readonly sid: string;
  readonly parameters: Parameters;
  /** What was posted; null for a GET. */
  readonly form: Parameters | null;
  readonly profile: Profile;
}

export function profileOf(request: WireRequest, site: PageSite): Profile {
  const wanted = /(?:^|;\s*)profile=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return PROFILES.find((one) => one === wanted) ?? site.switches.profile;
}

export function postedForm(request: WireRequest): Parameters | null {
  return request.method === 'POST' ? new Parameters(new URLSearchParams(request.body)) : null;
}
