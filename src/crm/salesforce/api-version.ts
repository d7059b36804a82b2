import * as v from 'valibot';
import type { HttpPort } from '../../transport/http-port';
import { readJson } from './json-body';

/** Summer '25. Pinned, so that a new release of Salesforce changes nothing under our feet. */
const PINNED = 64;

const Offered = v.array(v.object({ version: v.string() }));

export interface ApiVersion {
  /** `/services/data/v64.0` */
  prefix(): string;
  /**
   * Called when something was not found: asks once whether the organisation still offers the version in use. True
   * when another one is used from now on and the request is worth repeating.
   */
  adapt(apiOrigin: string): Promise<boolean>;
}

export function createApiVersion(http: HttpPort): ApiVersion {
  let inUse = PINNED;
  let asked: Promise<number> | null = null;
  return {
    prefix: () => `/services/data/v${inUse}.0`,
    async adapt(apiOrigin) {
      const before = inUse;
      asked ??= readOffered(http, apiOrigin).then(chooseVersion);
      inUse = await asked;
      return inUse !== before;
    },
  };
}

/** The pinned version, else the nearest newer one, else the newest there is. */
function chooseVersion(offered: readonly number[]): number {
  const newer = offered.filter((version) => version >= PINNED);
  if (newer.length > 0) return Math.min(...newer);
  return offered.length > 0 ? Math.max(...offered) : PINNED;
}

/** `GET /services/data` needs no token (REST API, Versions). An unreadable answer leaves everything as it is. */
async function readOffered(http: HttpPort, apiOrigin: string): Promise<readonly number[]> {
  const url = `${apiOrigin}/services/data`;
  const response = await http.send({ method: 'GET', url, headers: { accept: 'application/json' } });
  const parsed = v.safeParse(Offered, readJson(response));
  return parsed.success ? parsed.output.map((entry) => Number.parseInt(entry.version, 10)) : [];
}
