import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from './exchange-record';

/**
 * Answers request after request with what was recorded (first argument: the file), whatever is asked, in a process of its
 * own: the network without the systems behind it.
 */
async function main(file: string): Promise<void> {
  const exchanges = JSON.parse(await readFile(file, 'utf8')) as readonly Exchange[];
  let at = 0;
  const server = createServer((message, reply) => {
    message.resume();
    message.once('end', () => {
      const exchange = exchanges[at % exchanges.length];
      at += 1;
      reply.writeHead(exchange?.status ?? 500, { 'content-type': 'text/xml; charset=utf-8' });
      reply.end(exchange?.answer ?? '');
    });
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
}

await main(process.argv[2] ?? '');
