import { createHash, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIntacct } from './intacct/intacct';
import { createSage300 } from './sage-300/sage-300';
import { type Sandbox, startSandbox } from './sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox([createIntacct(), createSage300()], { seed: { size: 0 } });
});
afterAll(() => sandbox.stop());

/** The certificate that a server presents to a client which trusts whatever comes. */
function certificateAt(port: number): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      const { raw } = socket.getPeerCertificate();
      socket.destroy();
      resolve(new X509Certificate(raw));
    });
    socket.on('error', reject);
  });
}

function hashOf(certificate: X509Certificate): string {
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

describe('the TLS servers of the sandbox', () => {
  it('have a key each, one of them known by its hash', async () => {
    const [known, unknown] = await Promise.all([
      certificateAt(sandbox.tlsPort),
      certificateAt(sandbox.untrustedTlsPort),
    ]);
    expect(hashOf(known)).toBe(sandbox.spkiHash);
    expect(hashOf(unknown)).not.toBe(sandbox.spkiHash);
    expect(unknown.checkHost('erp01.northwind.example')).toBe('erp01.northwind.example');
  });
});

describe('the rules that lead a browser to the sandbox', () => {
  it('lead to the plain http server of a system on an intranet, and of no other', () => {
    const rules = sandbox.hostResolverRules.split(', ');
    const plain = sandbox.httpOrigin['sage-300']?.replace('http://', '');
    expect(rules.filter((rule) => rule.includes(':80 '))).toEqual([
      `MAP erp01.northwind.example:80 ${plain}`,
    ]);
  });

  it('lead every host to both TLS servers', () => {
    const { tlsPort, untrustedTlsPort } = sandbox;
    for (const host of ['*.intacct.com', 'erp01.northwind.example']) {
      expect(sandbox.hostResolverRules).toContain(`MAP ${host}:443 127.0.0.1:${tlsPort}`);
      expect(sandbox.hostResolverRules).toContain(
        `MAP ${host}:${untrustedTlsPort} 127.0.0.1:${untrustedTlsPort}`,
      );
    }
  });
});
