import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERP_DESCRIPTORS } from '../../erp/descriptors';
import { demoErp } from '../test/demo-erp';
import { integrationOrigins } from './integration-origins';
import { integrationPlainHttp } from './integration-plain-http';

const address = fc.oneof(
  fc.string(),
  fc.webUrl({ validSchemes: ['http', 'https'] }),
  fc.constantFrom('http://', 'http://[', 'http://localhost', 'http://erp01:', 'HTTP://ERP01/', 'https://x'),
);

describe('what is typed into an address', () => {
  it.each(ERP_DESCRIPTORS.map((descriptor) => [descriptor.id, descriptor] as const))(
    'never breaks the form of %s, and names origins only',
    (_id, descriptor) => {
      const keys = descriptor.connectionFields.map(({ key }) => key);
      const connection = fc.record(Object.fromEntries(keys.map((key) => [key, address])));
      fc.assert(
        fc.property(connection, (typed) => {
          for (const origin of descriptor.originsOf(typed)) expect(new URL(origin).origin).toBe(origin);
          for (const origin of integrationPlainHttp(descriptor, typed)) {
            expect(origin).toMatch(/^http:\/\//);
            expect(new URL(origin).hostname).not.toBe('localhost');
          }
          for (const pattern of integrationOrigins(descriptor, typed)) {
            expect(pattern).toMatch(/^(https?|\*):\/\/[^/:]+\/\*$|^https?:\/\/\[[^\]]+\]\/\*$/);
          }
          descriptor.warningsOf(typed);
        }),
      );
    },
  );

  it('is asked for where it is a server, and the fixed hosts where it is none', () => {
    expect(integrationOrigins(demoErp, { server: ' https://erp.example:8443/a ' })).toEqual([
      'https://erp.example/*',
    ]);
    expect(integrationOrigins(demoErp, {})).toEqual(demoErp.hosts);
  });

  it.each([
    ['http://erp01', ['http://erp01']],
    ['http://erp01:8080/a', ['http://erp01:8080']],
    ['https://erp01', []],
    ['http://127.0.0.1:80', []],
    ['http://[::1]:5493', []],
    ['http://localhost.example', ['http://localhost.example']],
  ])('%s goes unencrypted to %j', (server, origins) => {
    expect(integrationPlainHttp(demoErp, { server })).toEqual(origins);
  });
});
