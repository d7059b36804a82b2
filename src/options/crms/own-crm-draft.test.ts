import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRM_DESCRIPTORS } from '../../crm/descriptors';
import { hostPattern } from '../host-pattern';
import { draftPlainHttp, EMPTY_DRAFT, ownCrmProblems } from './own-crm-draft';

const address = fc.oneof(
  fc.string(),
  fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }),
  fc.constantFrom(
    'http://',
    'http://[',
    'http://crm01',
    'HTTP://CRM01/crm',
    'crm01/crm',
    'http://localhost/crm',
  ),
);

const own = CRM_DESCRIPTORS.filter(({ sessionOf }) => sessionOf !== null);

describe.each(own.map((descriptor) => [descriptor.id, descriptor] as const))(
  'what is typed to connect %s',
  (_id, descriptor) => {
    it('never breaks the form, and goes nowhere unencrypted without a confirmation', () => {
      fc.assert(
        fc.property(address, (typed) => {
          const draft = { ...EMPTY_DRAFT, address: typed };
          const site = descriptor.siteOf(typed);
          const open = draftPlainHttp(draft, descriptor);
          const problems = ownCrmProblems(draft, descriptor, []);
          expect('address' in problems).toBe(site === null);
          for (const origin of open) {
            expect(site && new URL(site.address).origin).toBe(origin);
            expect(problems[`plain-http ${origin}`]).toBe('plain_http_needed');
          }
          const confirmed = ownCrmProblems({ ...draft, plainHttp: open }, descriptor, []);
          expect(Object.keys(confirmed)).toEqual(site ? [] : ['address']);
          if (site) expect(hostPattern(site.address)).toHaveLength(1);
        }),
      );
    });
  },
);

describe('a server without encryption', () => {
  const [sageCrm] = own;
  it.each([
    ['http://crm01/crm', ['http://crm01']],
    ['http://crm01:8080/crm/eware.dll/Do?SID=1', ['http://crm01:8080']],
    ['https://crm01/crm', []],
    ['http://localhost/crm', []],
  ])('%s: %j', (typed, origins) => {
    expect(sageCrm && draftPlainHttp({ ...EMPTY_DRAFT, address: typed }, sageCrm)).toEqual(origins);
  });
});
