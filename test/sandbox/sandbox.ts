import { createHash, X509Certificate } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { createControlServer } from './control';
import { type Fault, FaultBook } from './faults';
import type { SeedOptions, SimulatedSystem, WireRequest, WireResponse } from './simulated-system';

export interface LoggedRequest {
  readonly at: number;
  readonly system: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly fault: string | null;
}

export interface Sandbox {
  /** Port of the TLS server that answers for every simulated host name. */
  readonly tlsPort: number;
  /** Base64 SHA-256 of that server's public key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spkiHash: string;
  /** Port of the same systems behind another key: an intranet server whose certificate nobody trusts. */
  readonly untrustedTlsPort: number;
  /** Plain http origin per system, for clients in Node. */
  readonly httpOrigin: Readonly<Record<string, string>>;
  readonly controlUrl: string;
  /** Value for Chromium's --host-resolver-rules. */
  readonly hostResolverRules: string;
  readonly systems: Readonly<Record<string, SimulatedSystem>>;
  arm(fault: Fault): void;
  clearFaults(): void;
  /** Milliseconds that every answer waits. */
  setLatency(ms: number): void;
  readonly log: LoggedRequest[];
  reset(options?: Partial<SeedOptions>): void;
  describe(): Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

const DEFAULT_SEED: SeedOptions = { seed: 1, size: 200 };
const LOG_LIMIT = 20_000;

/** Starts the simulated systems on loopback. Ports are chosen by the operating system unless given. */
export async function startSandbox(
  systems: readonly SimulatedSystem[],
  options: {
    readonly seed?: Partial<SeedOptions>;
    readonly tlsPort?: number;
    readonly untrustedTlsPort?: number;
    readonly controlPort?: number;
    /** How many requests the log keeps; 20,000 unless given. */
    readonly logLimit?: number;
  } = {},
): Promise<Sandbox> {
  const faults = new FaultBook();
  const log: LoggedRequest[] = [];
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const { logLimit = LOG_LIMIT } = options;
  let latencyMs = 0;

  const reset = (seed: Partial<SeedOptions> = {}): void => {
    faults.clear();
    log.length = 0;
    latencyMs = 0;
    for (const system of systems) system.reset({ ...DEFAULT_SEED, ...options.seed, ...seed });
  };
  reset();

  const listen = (server: Server, port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
      servers.push(server);
    });

  const serve = async (
    system: SimulatedSystem,
    message: IncomingMessage,
    reply: ServerResponse,
  ): Promise<void> => {
    const request = await readRequest(message);
    const fault = faults.take(system.id, request);
    if (latencyMs > 0) await wait(latencyMs);
    if (fault?.kind === 'drop-before') {
      record(system.id, request, 0, fault);
      message.socket.destroy();
      return;
    }
    if (fault?.kind === 'twice') {
      const { status } = await system.handle(request);
      record(system.id, request, status, fault);
    }
    const response = await answer(system, request, fault);
    if (fault?.kind === 'slow') await wait(fault.delayMs ?? 1000);
    record(system.id, request, response.status, fault);
    send(message, reply, response, fault);
  };

  const record = (system: string, request: WireRequest, status: number, fault: Fault | null): void => {
    if (logLimit === 0) return;
    if (log.length >= logLimit) log.shift();
    log.push({
      at: Date.now(),
      system,
      method: request.method,
      url: request.url.href,
      headers: flatHeaders(request),
      body: request.body,
      status,
      fault: fault?.kind ?? null,
    });
  };

  const guarded = (system: SimulatedSystem) => (message: IncomingMessage, reply: ServerResponse) => {
    serve(system, message, reply).catch((error: unknown) => {
      reply.writeHead(500, { 'content-type': 'text/plain' });
      reply.end(`sandbox defect: ${error instanceof Error ? error.stack : String(error)}`);
    });
  };

  const byHost = (message: IncomingMessage, reply: ServerResponse): void => {
    const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const system = systems.find((one) => one.hostPatterns.some((pattern) => matchesHost(pattern, host)));
    if (system) guarded(system)(message, reply);
    else {
      reply.writeHead(421, { 'content-type': 'text/plain' });
      reply.end(`no simulated system answers for ${host}`);
    }
  };

  const hosts = systems.flatMap((system) => system.hostPatterns);
  const [trusted, untrusted] = await Promise.all([certificate(hosts), certificate(hosts)]);
  const tlsPort = await listen(createTlsServer(trusted, byHost), options.tlsPort ?? 0);
  const untrustedTlsPort = await listen(createTlsServer(untrusted, byHost), options.untrustedTlsPort ?? 0);
  const httpOrigin: Record<string, string> = {};
  for (const system of systems) {
    httpOrigin[system.id] = `http://127.0.0.1:${await listen(createHttpServer(guarded(system)), 0)}`;
  }

  const sandbox: Omit<Sandbox, 'controlUrl'> = {
    tlsPort,
    spkiHash: spkiHash(trusted.cert),
    untrustedTlsPort,
    httpOrigin,
    hostResolverRules: resolverRules(systems, { tlsPort, untrustedTlsPort, httpOrigin }),
    systems: Object.fromEntries(systems.map((system) => [system.id, system])),
    arm: (fault) => faults.arm(fault),
    clearFaults: () => faults.clear(),
    setLatency: (ms) => {
      latencyMs = ms;
    },
    log,
    reset,
    describe: () => Object.fromEntries(systems.map((system) => [system.id, system.describe()])),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
  const controlPort = await listen(createControlServer(sandbox), options.controlPort ?? 0);
  return { ...sandbox, controlUrl: `http://127.0.0.1:${controlPort}` };
}

async function answer(
  system: SimulatedSystem,
  request: WireRequest,
  fault: Fault | null,
): Promise<WireResponse> {
  switch (fault?.kind) {
    case 'html-error':
      return htmlError(fault.status ?? 502);
    case 'throttle':
    case 'expired-session':
    case 'server-error':
      return system.distress(fault.kind, request);
    default:
      return system.handle(request);
  }
}

function send(
  message: IncomingMessage,
  reply: ServerResponse,
  response: WireResponse,
  fault: Fault | null,
): void {
  if (fault?.kind === 'drop-after') {
    message.socket.destroy();
    return;
  }
  const body = Buffer.from(response.body ?? '');
  const half = body.subarray(0, Math.floor(body.length / 2));
  const bytes = fault?.kind === 'malformed' ? half : body;
  reply.writeHead(response.status, { ...response.headers, 'content-length': String(bytes.length) });
  if (fault?.kind === 'cut') {
    reply.write(half, () => message.socket.destroy());
    return;
  }
  reply.end(message.method === 'HEAD' ? undefined : bytes);
}

async function readRequest(message: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const scheme = 'encrypted' in message.socket ? 'https' : 'http';
  const url = new URL(message.url ?? '/', `${scheme}://${message.headers.host ?? '127.0.0.1'}`);
  return {
    method: message.method ?? 'GET',
    url,
    headers: message.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function flatHeaders(request: WireRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function htmlError(status: number): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>${status}</title></head><body><h1>Service unavailable</h1><div class="cf-error-details">Error ${status}</div></body></html>`,
  };
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Port 443 is the trusted server; the untrusted one is reached at its own port; port 80 where a system has it. */
function resolverRules(
  systems: readonly SimulatedSystem[],
  at: Pick<Sandbox, 'tlsPort' | 'untrustedTlsPort' | 'httpOrigin'>,
): string {
  const rules = systems.flatMap((system) =>
    system.hostPatterns.flatMap((host) => [
      `MAP ${host}:443 127.0.0.1:${at.tlsPort}`,
      `MAP ${host}:${at.untrustedTlsPort} 127.0.0.1:${at.untrustedTlsPort}`,
      ...(system.plainHttp ? [`MAP ${host}:80 ${at.httpOrigin[system.id]?.slice('http://'.length)}`] : []),
    ]),
  );
  return rules.join(', ');
}

function spkiHash(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

async function certificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const pem = await generate([{ name: 'commonName', value: 'Ledgerside sandbox' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { key: pem.private, cert: pem.cert };
}
