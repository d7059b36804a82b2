import { startSandbox } from './sandbox';
import { createSystems } from './systems';

/**
 * `npm run sandbox`: starts the simulated systems, prints one line of JSON (what each has, its plain http origin,
 * the TLS port with Chromium's resolver rules, the control URL) and stays until SIGINT or SIGTERM.
 */
async function main(): Promise<void> {
  const sandbox = await startSandbox(createSystems());
  const { tlsPort, untrustedTlsPort, spkiHash, httpOrigin, controlUrl, hostResolverRules } = sandbox;
  const systems = sandbox.describe();
  process.stdout.write(
    `${JSON.stringify({ systems, httpOrigin, tlsPort, untrustedTlsPort, spkiHash, controlUrl, hostResolverRules })}\n`,
  );
  const stop = (): void => {
    sandbox.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

await main();
