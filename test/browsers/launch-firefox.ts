import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser } from './ensure-browser';

export interface FirefoxOptions {
  /** TLS port on loopback that answers for every host name. */
  readonly tlsPort: number;
  readonly headed?: boolean;
  readonly extensionDir?: string;
}

export interface LaunchedFirefox {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Firefox with the built extension loaded and every https host led to the sandbox. A fresh profile each time. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const proxy = await startTunnel(options.tlsPort);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: !options.headed,
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferences(proxy.port),
  });
  await browser.installExtension(resolve(options.extensionDir ?? 'dist'));
  const close = async (): Promise<void> => {
    await browser.close();
    await proxy.stop();
  };
  return { browser, close };
}

/** Firefox has no switch that maps host names; a proxy that tunnels all of them to one port does the same. */
const preferences = (proxyPort: number): Readonly<Record<string, unknown>> => ({
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'intl.accept_languages': 'en-GB',
});

interface Tunnel {
  readonly port: number;
  stop(): Promise<void>;
}

/** A proxy that answers CONNECT for any host with the same local port, and nothing else. */
async function startTunnel(tlsPort: number): Promise<Tunnel> {
  const server = createServer((_request, reply) => reply.writeHead(502).end());
  server.on('connect', (_request, client) => {
    const target = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    client.on('error', () => target.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { port, stop: () => new Promise((done) => server.close(() => done())) };
}
