import { AppError } from '../../core/app-error';
import { createLane } from '../../transport/lane';
import {
  isRow,
  type ODataPage,
  type ODataQuery,
  type ODataRow,
  odataSearch,
  readODataPage,
} from '../../transport/odata';
import { type RetryPolicy, withRetry } from '../../transport/retry';
import { mayHaveArrived } from '../../transport/unanswered';
import type { ErpPorts } from '../contract';
import { type Answer, openExchange } from './exchange';
import { createProof } from './proof';

/** The Web API of one company. Paths are resources below it, such as `AR/ARCustomers`. */
export interface WebApi {
  readonly ports: ErpPorts;
  /** One page; repeated after failures that pass, and not too many at once. */
  read(path: string, query?: ODataQuery): Promise<ODataPage>;
  /** Anything else that is read: the text of the answer. */
  readText(path: string): Promise<string>;
  /**
   * Sends a new record, once; what was stored comes back.
   * @throws AppError `ERP-UNCERTAIN` when it is not known whether it was stored; any other code means it was not
   */
  post(path: string, record: ODataRow): Promise<ODataRow>;
  /** Changes the named properties of a record. The same again changes nothing. */
  patch(path: string, changes: ODataRow): Promise<void>;
}

/** More at once make small servers answer 429. */
const AT_ONCE = 4;

/** For so long after a 429 requests go one by one from the start. */
const CALM_MS = 10 * 60_000;
const THROTTLED = 'throttled-at';

/** How long an answer may take, and what is asked again, where nobody looks at a panel. */
export interface ReadPatience {
  readonly policy: RetryPolicy;
  readonly timeoutMs: number;
}

/** @throws AppError `SECRET-MISSING`, `ERP-ADDRESS` */
export function openWebApi(ports: ErpPorts, patience?: ReadPatience): WebApi {
  const send = openExchange(ports, patience?.timeoutMs);
  const lane = createLane(AT_ONCE);
  const proof = createProof(ports.session);
  let calmed: Promise<void> | null = null;
  const calm = async (): Promise<void> => {
    const at = await ports.session.get(THROTTLED);
    if (at !== null && ports.clock.now() - Number(at) < CALM_MS) lane.narrow();
  };

  const getOnce = async (path: string): Promise<Answer> => {
    try {
      return await lane.run(() => send('GET', path));
    } catch (error) {
      if (error instanceof AppError && error.code === 'NET-THROTTLED') {
        lane.narrow();
        await ports.session.set(THROTTLED, String(ports.clock.now()));
      }
      throw error;
    }
  };

  const get = async (path: string): Promise<Answer> => {
    calmed ??= calm();
    await calmed;
    return proof.run(() => withRetry(() => getOnce(path), ports, patience?.policy));
  };

  return {
    ports,
    read: async (path, query = {}) => collectionOf(await get(path + odataSearch(query))),
    readText: async (path) => (await get(path)).response.body,
    post: async (path, record) => {
      try {
        const { json } = await lane.run(() => send('POST', path, JSON.stringify(record)));
        // A list is no answer to it: its first row would be somebody else's.
        if (!isRow(json) || Array.isArray(json.value)) throw new AppError('NET-UNREADABLE');
        return json;
      } catch (error) {
        throw lostOr(error);
      }
    },
    patch: async (path, changes) => void (await lane.run(() => send('PATCH', path, JSON.stringify(changes)))),
  };
}

/** A good answer without a collection is somebody else's: an empty one would say that there is nothing. */
function collectionOf({ json }: Answer): ODataPage {
  const page = readODataPage(json);
  if (!page) throw new AppError('NET-UNREADABLE');
  return page;
}

/**
 * The browser repeats a request on a connection that died, so that even a refused connection may be the second try; so may
 * be a page with a good status, which somebody between us and the server has put there.
 */
function lostOr(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const page = error.code === 'ERP-ADDRESS' && error.params.status === undefined;
  if (!page && !mayHaveArrived(error)) return error;
  return new AppError('ERP-UNCERTAIN', { params: error.params, raw: error.raw, cause: error });
}
