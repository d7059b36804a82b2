import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiHostOfPage, apiOriginOf, isApiHost, trustedInstanceOrigin } from './hosts';

describe('hosts', () => {
  it.each([
    ['acme.lightning.force.com', 'acme.my.salesforce.com'],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
    ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop.my.salesforce.com'],
    ['ACME.Lightning.Force.com', 'acme.my.salesforce.com'],
    ['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme.lightning.force.com.mcas.ms', 'acme.my.salesforce.com'],
  ])('%s talks to %s', (page, api) => {
    expect(apiHostOfPage(page)).toBe(api);
  });

  it.each([
    'lightning.force.com',
    '.lightning.force.com',
    'acme.lightning.force.com.example.com',
    'acmelightning.force.com',
    'acme.my.salesforce.com',
    'acme.mcas.ms',
    'example.com',
  ])('%s is no Lightning page', (host) => {
    expect(apiHostOfPage(host)).toBeNull();
  });

  it('sends a page to an API host and to nothing else', () => {
    fc.assert(
      fc.property(
        fc.domain(),
        fc.constantFrom('', '.lightning.force.com', '.my.salesforce.com'),
        (name, suffix) => {
          const api = apiHostOfPage(name + suffix);
          expect(api === null || isApiHost(api)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['acme', null],
    ['https://acme.lightning.force.com/lightning/page/home', 'https://acme.my.salesforce.com'],
    [' acme.my.salesforce.com ', 'https://acme.my.salesforce.com'],
    ['https://acme.my.salesforce.com:8443/', 'https://acme.my.salesforce.com:8443'],
    ['http://acme.my.salesforce.com', null],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
    ['https://login.salesforce.com', null],
    ['https://example.com', null],
  ])('reads the address %j as %j', (address, origin) => {
    expect(apiOriginOf(address)).toBe(origin);
  });

  it.each([
    ['https://acme.my.salesforce.com', 'https://acme.my.salesforce.com', true],
    ['https://renamed.my.salesforce.com/', 'https://acme.my.salesforce.com', true],
    ['http://acme.my.salesforce.com', 'https://acme.my.salesforce.com', false],
    ['https://acme.my.salesforce.com:8443', 'https://acme.my.salesforce.com', false],
    ['https://evil.example.com', 'https://acme.my.salesforce.com', false],
    ['http://127.0.0.1:4010', 'https://acme.my.salesforce.com', false],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010', true],
    ['http://127.0.0.1:4011', 'http://127.0.0.1:4010', false],
    ['https://acme.my.salesforce.com', 'http://127.0.0.1:4010', false],
    ['nonsense', 'https://acme.my.salesforce.com', false],
  ])('instance %s of %s is trusted: %s', (instance, configured, trusted) => {
    expect(trustedInstanceOrigin(instance, configured)).toBe(trusted ? new URL(instance).origin : null);
  });
});
