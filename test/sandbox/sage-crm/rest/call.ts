import type { WireRequest } from '../../simulated-system';
import type { Installation } from '../installation';
import type { Source } from '../query/source';
import { sourceNamed } from '../query/sources';
import { VIEW_LABELS } from '../query/view-source';
import type { UserSeed } from '../seed/users';
import { Diagnosis } from './diagnosis';

/** One authenticated call. */
export interface Call {
  readonly request: WireRequest;
  readonly installation: Installation;
  readonly user: UserSeed;
}

const LINK_TABLES = ['address_link', 'person_link', 'phone', 'phonelink', 'email', 'emaillink'];

/** Names of what External Access opens to REST. */
export function openEntities({ switches, database }: Installation): readonly string[] {
  const names = [...database.tables.values()].map((one) => one.schema.label).concat(VIEW_LABELS);
  return names.filter((label) => {
    const name = label.toLowerCase();
    if (!switches.restLinkTables && LINK_TABLES.includes(name)) return false;
    return !switches.restClosed.some((one) => one.toLowerCase() === name);
  });
}

/** @throws Diagnosis for an entity that is not there or not open */
export function openSource(name: string, { installation, user }: Call): Source {
  const open = openEntities(installation).some((one) => one.toLowerCase() === name.toLowerCase());
  const source = open ? sourceNamed(installation, name, user) : undefined;
  if (source) return source;
  throw new Diagnosis(404, 'EntityNotFound', `Entity '${name}' does not exist or is not available.`);
}

/** `{origin}/sdata/{install}j/sagecrm2/-`, with the origin that the server believes it has. */
export function baseUrl({ request, installation }: Call): string {
  const { urlOrigin, install } = installation.switches;
  const origin = urlOrigin === 'request' ? request.url.origin : new URL(urlOrigin).origin;
  return `${origin}/sdata/${install}j/sagecrm2/-`;
}
