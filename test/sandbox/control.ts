import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Fault } from './faults';
import type { Sandbox } from './sandbox';

type Controllable = Omit<Sandbox, 'controlUrl'>;

/**
 * The control URL of the sandbox, plain JSON over http on loopback:
 * - `POST /reset {"seed":1,"size":200}` · `POST /latency {"ms":100}`
 * - `POST /faults {...Fault}` · `DELETE /faults`
 * - `GET /log` · `DELETE /log`
 * - `POST /configure/<system> {...switches}` · `GET /state/<system>` · `GET /` (what is there)
 */
export function createControlServer(sandbox: Controllable): Server {
  return createServer(async (message, reply) => {
    try {
      const result = await run(sandbox, message);
      reply.writeHead(200, { 'content-type': 'application/json' });
      reply.end(JSON.stringify(result ?? { ok: true }));
    } catch (error) {
      reply.writeHead(400, { 'content-type': 'application/json' });
      reply.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
}

async function run(sandbox: Controllable, message: IncomingMessage): Promise<unknown> {
  const [, verb = '', name = ''] = (message.url ?? '/').split('/');
  const route = `${message.method} /${verb}`;
  switch (route) {
    case 'GET /':
      return sandbox.describe();
    case 'POST /reset':
      return sandbox.reset(await readJson(message));
    case 'POST /latency':
      return sandbox.setLatency(Number((await readJson(message)).ms));
    case 'POST /faults':
      return sandbox.arm((await readJson(message)) as unknown as Fault);
    case 'DELETE /faults':
      return sandbox.clearFaults();
    case 'GET /log':
      return sandbox.log;
    case 'DELETE /log':
      sandbox.log.length = 0;
      return undefined;
    case 'POST /configure':
      return system(sandbox, name).configure(await readJson(message));
    case 'GET /state':
      return system(sandbox, name).snapshot();
    default:
      throw new Error(`no such control: ${route}`);
  }
}

function system(sandbox: Controllable, id: string): Controllable['systems'][string] {
  const found = sandbox.systems[id];
  if (!found) throw new Error(`no such system: ${id}`);
  return found;
}

async function readJson(message: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
