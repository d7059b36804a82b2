import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assertAllowed } from './host-rules';
import { createHttp } from './http';

describe('createHttp', () => {
  let server: Server | null = null;

  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    server = null;
  });

  const serve = async (listener: RequestListener): Promise<string> => {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  };

  const httpFor = (origin: string) =>
    createHttp(async (address) => assertAllowed(address, { patterns: [], origins: [origin], plainHttp: [] }));

  it('sends what it was given and gives back status, headers and body as they are', async () => {
    const origin = await serve((request, reply) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        reply.writeHead(422, {
          'Content-Type': 'application/json',
          'X-Seen': `${request.method} ${request.headers['x-a']}`,
        });
        reply.end(Buffer.concat(chunks));
      });
    });
    const body = '{"a":"00123","b":1.10}';
    const response = await httpFor(origin).send({
      method: 'POST',
      url: `${origin}/x`,
      headers: { 'X-A': 'b' },
      body,
    });
    expect(response).toMatchObject({ status: 422, body });
    expect(response.headers['x-seen']).toBe('POST b');
  });

  it.each([
    ['none of the browser are sent', false, undefined, 'omit'],
    ['those of the browser are sent where that is the point', true, undefined, 'include'],
    ['none are sent where the request is to be signed on anew', true, true, 'omit'],
  ])('cookies: %s', async (_, cookies, withoutCookies, expected) => {
    const seen: string[] = [];
    const send: typeof fetch = async (input, init) => {
      seen.push(new Request(input, init).credentials);
      return new Response('{}');
    };
    const request = { method: 'GET', url: 'https://crm.example.com/', withoutCookies } as const;
    await createHttp(async () => undefined, { send, cookies }).send(request);
    expect(seen).toEqual([expected]);
  });

  it('refuses a redirect instead of carrying credentials elsewhere', async () => {
    const origin = await serve((_request, reply) => {
      reply.writeHead(302, { location: 'https://elsewhere.example/' });
      reply.end();
    });
    await expect(httpFor(origin).send({ method: 'GET', url: origin })).rejects.toMatchObject({
      code: 'NET-REDIRECT',
    });
  });

  it('refuses an answer that is too large', async () => {
    const origin = await serve((_request, reply) => reply.end('x'.repeat(5000)));
    const request = { method: 'GET', url: origin, maxBytes: 1000 } as const;
    await expect(httpFor(origin).send(request)).rejects.toMatchObject({ code: 'NET-TOO-LARGE' });
  });

  it('gives up after the time it was given', async () => {
    const origin = await serve(() => undefined);
    const request = { method: 'GET', url: origin, timeoutMs: 50 } as const;
    await expect(httpFor(origin).send(request)).rejects.toMatchObject({ code: 'NET-TIMEOUT' });
  });

  it('says when nobody answers, and when the answer breaks off', async () => {
    const origin = await serve((request) => request.socket.destroy());
    await expect(httpFor(origin).send({ method: 'GET', url: origin })).rejects.toMatchObject({
      code: 'NET-UNREACHABLE',
    });
  });

  it('says when the answer breaks off in the middle', async () => {
    const origin = await serve((request, reply) => {
      reply.writeHead(200, { 'content-length': '100' });
      reply.write('half', () => request.socket.destroy());
    });
    await expect(httpFor(origin).send({ method: 'GET', url: origin })).rejects.toMatchObject({
      code: 'NET-UNREACHABLE',
    });
  });

  it('takes an answer without content as one, also where the browser gives it an empty body', async () => {
    const send = async () => Object.defineProperty(new Response(''), 'status', { value: 204 });
    const http = createHttp(
      async (address) =>
        assertAllowed(address, { patterns: ['https://*.my.salesforce.com/*'], origins: [], plainHttp: [] }),
      { send },
    );
    const response = await http.send({
      method: 'PATCH',
      url: 'https://acme.my.salesforce.com/x',
      body: '{}',
    });
    expect(response).toMatchObject({ status: 204, body: '' });
  });

  it('names the cause that the browser gives, and stops listening for it', async () => {
    const origin = await serve((request) => request.socket.destroy());
    const stop = vi.fn();
    const http = createHttp(async () => undefined, {
      watch: () => ({ cause: async () => 'net::ERR_CERT_AUTHORITY_INVALID', stop }),
    });
    await expect(http.send({ method: 'GET', url: origin })).rejects.toMatchObject({
      code: 'NET-CERTIFICATE',
      params: { cause: 'net::ERR_CERT_AUTHORITY_INVALID' },
    });
    expect(stop).toHaveBeenCalledOnce();
  });

  it('of a long run begins to listen for causes once a request got no answer', async () => {
    const origin = await serve((request) => request.socket.destroy());
    const watch = vi.fn(() => ({ cause: async () => 'net::ERR_NAME_NOT_RESOLVED', stop: vi.fn() }));
    const http = createHttp(async () => undefined, { watch, many: true });
    const ask = () => http.send({ method: 'GET', url: origin });
    await expect(ask()).rejects.toMatchObject({ code: 'NET-UNREACHABLE' });
    expect(watch).not.toHaveBeenCalled();
    await expect(ask()).rejects.toMatchObject({ code: 'NET-NAME' });
    expect(watch).toHaveBeenCalledOnce();
  });

  it('sends nothing to a host that is not on the list', async () => {
    const http = createHttp(async (address) =>
      assertAllowed(address, { patterns: ['https://*.intacct.com/*'], origins: [], plainHttp: [] }),
    );
    await expect(http.send({ method: 'GET', url: 'https://evil.example/' })).rejects.toMatchObject({
      code: 'NET-HOST-REFUSED',
      params: { host: 'evil.example' },
    });
  });
});
