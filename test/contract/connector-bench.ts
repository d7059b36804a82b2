import type { Clock } from '../../src/core/clock';
import { assertAllowed } from '../../src/transport/host-rules';
import { createHttp } from '../../src/transport/http';
import type { HttpPort } from '../../src/transport/http-port';
import type { Fault } from '../sandbox/faults';
import { type LoggedRequest, startSandbox } from '../sandbox/sandbox';
import type { SimulatedSystem } from '../sandbox/simulated-system';

/** Settings of a simulated system, by the names that its `configure` knows. */
export type Switches = Readonly<Record<string, unknown>>;

/** Which requests: regular expressions on `METHOD path?query` and on the body, as faults have them. */
export type Wire = Pick<Fault, 'request' | 'body'>;

/** Noon, so that it is the same day wherever the tests run. */
const START = Date.parse('2026-08-12T12:00:00Z');

interface TestClock extends Clock {
  wait(ms: number): void;
  reset(): void;
}

/** Every look at it is a millisecond later: what happens in turn has times in turn. */
function tickingClock(): TestClock {
  let now = START;
  return {
    now: () => {
      now += 1;
      return now;
    },
    wait: (ms) => {
      now += ms;
    },
    reset: () => {
      now = START;
    },
  };
}

/** One simulated system on loopback and the real http port that reaches it, with everything that went over the wire. */
export interface Bench {
  readonly origin: string;
  readonly clock: TestClock;
  readonly http: HttpPort;
  /** Waits that the connector asked for; they pass at once. */
  readonly pauses: readonly number[];
  pause(ms: number): Promise<void>;
  reset(): void;
  configure(switches: Switches): void;
  arm(fault: Omit<Fault, 'system'>): void;
  clearFaults(): void;
  snapshot(): unknown;
  describe(): Readonly<Record<string, unknown>>;
  /** Requests since the last `forget`, those that a fault struck included. */
  sent(wire?: Wire): readonly LoggedRequest[];
  /** Begins the counting of requests and waits anew. */
  forget(): void;
  stop(): Promise<void>;
}

/** Generated records beside the named ones. */
const SIZE = 20;

export async function startBench(
  createSystem: (now: () => number) => SimulatedSystem,
  arrange: (origin: string) => Switches,
  size = SIZE,
): Promise<Bench> {
  const clock = tickingClock();
  const system = createSystem(clock.now);
  const sandbox = await startSandbox([system], { seed: { size } });
  const origin = sandbox.httpOrigin[system.id] ?? '';
  const pauses: number[] = [];
  const bench: Bench = {
    origin,
    clock,
    pauses,
    http: createHttp(async (address) =>
      assertAllowed(address, { patterns: [], origins: [origin], plainHttp: [] }),
    ),
    pause: async (ms) => {
      pauses.push(ms);
      clock.wait(ms);
    },
    reset: () => {
      clock.reset();
      sandbox.reset();
      bench.forget();
      system.configure(arrange(origin));
    },
    configure: (switches) => system.configure(switches),
    arm: (fault) => sandbox.arm({ ...fault, system: system.id }),
    clearFaults: () => sandbox.clearFaults(),
    snapshot: () => system.snapshot(),
    describe: () => system.describe(),
    sent: (wire = {}) => sandbox.log.filter((one) => isOnWire(one, wire)),
    forget: () => {
      sandbox.log.length = 0;
      pauses.length = 0;
    },
    stop: () => sandbox.stop(),
  };
  return bench;
}

/** Whether a request is one of those: as a port is handed it, or as the system has seen it. */
export function isOnWire(
  one: Pick<LoggedRequest, 'method' | 'url'> & { readonly body?: string },
  { request, body }: Wire,
): boolean {
  const { pathname, search } = new URL(one.url);
  const hits = (pattern: string | undefined, text: string): boolean =>
    pattern === undefined || new RegExp(pattern).test(text);
  return hits(request, `${one.method} ${pathname}${search}`) && hits(body, one.body ?? '');
}
