import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CrmPorts } from '../../src/crm/contract';
import { failureOf } from './connector-failure';
import { type CrmBench, startCrmBench } from './crm-connector.bench';
import { sageCrmSubject } from './crm-connector.sage-crm';
import { companyIn } from './crm-connector.sage-crm-records';
import { signedOut } from './crm-connector.sage-crm-session';

const KEY = '0a6f4a52-6f5e-4a57-9c57-0d5f3f6f0001';
const LINK = { customerNo: 'C-00917', integrationKey: KEY, externalUid: 'erp:Company%3A1:41' };
const NOTHING = { customerNo: '', integrationKey: '', externalUid: '' };
const LINES = 'comp_erplinks';
const LINK_FIELDS = ['comp_erpcustomerno', 'comp_erpintegrationkey', 'comp_erpexternaluid'];

let bench: CrmBench;
beforeAll(async () => {
  bench = await startCrmBench(sageCrmSubject);
});
afterAll(() => bench.stop());
beforeEach(() => bench.reset());

describe('a link of a Sage CRM company', () => {
  it.each([
    ['by PUT', { restPatch: false }],
    ['with names in other cases and keys as text', { fieldNames: 'Pascal', keys: 'string' }],
    ['with names in lower case', { fieldNames: 'lower', restNulls: 'omitted' }],
    ['of an installation that empties to nothing', { restNulls: 'empty' }],
    [
      'in 2019 R2',
      { version: '2019R2', oldOrderBy: 'refused', restSelect: false, restOperators: 'documented' },
    ],
    ['where the date of the last change stays', { updatedDateByApi: 'unchanged' }],
    ['where unknown fields are refused', { unknownFields: 'refuse' }],
    ['behind a diagnosis in XML', { diagnosis: 'xml' }],
    ['behind the logon page', { deadSid: 'logon-page' }],
  ])('is reserved, written and cleared %s', async (_, switches) => {
    bench.configure(switches);
    const connector = await bench.connect();
    await connector.reserve(bench.free(), KEY, '');
    await sageCrmSubject.expire(bench);
    await connector.writeLink(bench.free(), LINK);
    expect(bench.link(bench.free())).toEqual(LINK);
    await expect(connector.readLink(bench.free())).resolves.toMatchObject({ link: LINK });
    await connector.clearLink(bench.free(), LINK);
    expect(bench.link(bench.free())).toEqual(NOTHING);
  });

  it('changes the version also where the date of the last change stays', async () => {
    bench.configure({ updatedDateByApi: 'unchanged' });
    const connector = await bench.connect();
    const { version } = await connector.readLink(bench.free());
    await connector.writeLink(bench.free(), LINK);
    expect((await connector.readLink(bench.free())).version).not.toBe(version);
  });

  it.each([
    ['a script', { tableScript: { comp_erpexternaluid: 'upper' } }],
    ['a field that is too short', { columnLengths: { comp_erpexternaluid: 6 }, overLong: 'cut' }],
  ])('is put back where %s changes it', async (_, switches) => {
    bench.configure(switches);
    const connector = await bench.connect();
    await connector.reserve(bench.free(), KEY, '');
    const error = await failureOf(connector.writeLink(bench.free(), LINK));
    expect([error.code, error.params.field]).toEqual(['CRM-VALUE-CHANGED', 'comp_erpexternaluid']);
    expect(bench.link(bench.free())).toEqual({ ...NOTHING, integrationKey: KEY });
  });

  it('is refused in the words of Sage CRM where a field is too short', async () => {
    bench.configure({ columnLengths: { comp_erpexternaluid: 6 } });
    const error = await failureOf((await bench.connect()).writeLink(bench.free(), LINK));
    expect([error.code, error.params.message]).toEqual([
      'CRM-VALIDATION',
      'String or binary data would be truncated.',
    ]);
    expect(bench.link(bench.free())).toEqual(NOTHING);
  });

  it('is not written by a user who may only read', async () => {
    bench.configure({ readOnlyUsers: ['kim.olsen'] });
    const error = await failureOf((await bench.connect()).writeLink(bench.free(), LINK));
    expect(error.code).toBe('CRM-NO-ACCESS');
  });

  it('of another territory is that of no company', async () => {
    const connector = await bench.connect('colleague');
    expect((await failureOf(connector.readLink(sageCrmSubject.recordId(bench, 'american')))).code).toBe(
      'CRM-RECORD-GONE',
    );
  });

  it.each(['answered', 'not-found'])('of a deleted company is gone: %s', async (deletedById) => {
    bench.configure({ deletedById });
    const id = sageCrmSubject.recordId(bench, 'deleted');
    expect((await failureOf((await bench.connect()).readLink(id))).code).toBe('CRM-RECORD-GONE');
  });
});

describe('what an administrator has left closed', () => {
  it.each([
    ['companies', { restClosed: ['company'] }, 'CRM-ENTITY-CLOSED', 'Company'],
    ['REST', { rest: false }, 'CRM-WEB-SERVICES-OFF', undefined],
  ])('is named: %s', async (_, switches, code, entity) => {
    bench.configure(switches);
    const connector = await bench.connect();
    for (const call of [
      () => connector.readLink(bench.free()),
      () => connector.searchAccounts('Harbour'),
      () => connector.planSetup(),
    ]) {
      const error = await failureOf(call());
      expect([error.code, error.params.entity]).toEqual([code, entity]);
    }
  });

  it('leaves the name of the user out where the version says none', async () => {
    bench.configure({ version: '2019R2' });
    const identity = await (await bench.connect()).identity();
    expect(identity).toMatchObject({ userName: '', organizationId: 'crm.example' });
  });
});

describe('links to further customers', () => {
  const ports = (erp: string, company: string): Partial<CrmPorts> => ({
    otherLinksField: LINES,
    slot: { kind: 'other', erp, company },
  });
  const lines = (): string => companyIn(bench.snapshot(), bench.free())[LINES] ?? '';
  beforeEach(() => bench.configure({ customFields: [...LINK_FIELDS, LINES] }));

  it('stand in the field that the administrator named, one line each', async () => {
    const plain = await bench.connect('rep', { otherLinksField: LINES });
    await plain.writeLink(bench.free(), LINK);
    const north = await bench.connect('rep', ports('erp', 'North'));
    const south = await bench.connect('colleague', ports('erp', 'South'));
    await north.reserve(bench.free(), 'key-n', '');
    await south.reserve(bench.free(), 'key-s', '');
    expect(lines()).toBe('erp:North:||key-n\nerp:South:||key-s');
    expect((await failureOf(north.reserve(bench.free(), 'another', ''))).code).toBe('LINK-RESERVED');
    const link = { customerNo: 'N-1', integrationKey: 'key-n', externalUid: 'erp:North:7' };
    await north.writeLink(bench.free(), link);
    await south.release(bench.free(), 'key-s');
    expect(await plain.readLink(bench.free())).toMatchObject({ link: LINK, others: [link] });
    expect(await plain.readAccount(bench.free())).toMatchObject({ link: LINK, otherLinks: [link] });
    expect((await failureOf(north.clearLink(bench.free(), LINK))).code).toBe('LINK-CHANGED');
    await north.clearLink(bench.free(), link);
    expect([lines(), bench.link(bench.free())]).toEqual(['', LINK]);
  });

  it('need the field', async () => {
    bench.configure({ customFields: LINK_FIELDS });
    const connector = await bench.connect('rep', ports('erp', 'North'));
    const error = await failureOf(connector.reserve(bench.free(), KEY, ''));
    expect([error.code, error.params.field]).toEqual(['CRM-FIELDS-MISSING', LINES]);
    expect((await connector.planSetup()).map(({ state }) => state)).toEqual([
      'present',
      'present',
      'present',
      'missing',
    ]);
  });
});

describe('the connection test', () => {
  const service = (password = 'Sync-Pass-1'): Partial<CrmPorts> => ({
    service: async () => ({ user: 'erp.sync', password }),
  });
  async function verdicts(ports: Partial<CrmPorts> = service()) {
    const steps = await (await bench.connect('rep', ports)).testConnection();
    return steps.map(({ labelKey, outcome, error }) =>
      [labelKey.replace('sage_crm_step_', ''), outcome, error?.code ?? ''].join(' ').trim(),
    );
  }
  const FIELDS = ['field ok', 'field ok', 'field ok'];

  it('has a verdict for each part, and leaves no session behind', async () => {
    expect(await verdicts()).toEqual(['session ok', 'rest ok', 'soap ok', 'service ok', ...FIELDS]);
    expect(bench.snapshot()).toMatchObject({ serviceSessions: [] });
  });

  it('passes over a service user that there is not', async () => {
    expect((await verdicts({}))[3]).toBe('service skipped');
  });

  it('tries a wrong password once, and says what Sage CRM says', async () => {
    const connector = await bench.connect('rep', service('wrong'));
    const step = (await connector.testConnection())[3];
    expect([step?.outcome, step?.error?.code, step?.error?.params.message]).toEqual([
      'warning',
      'CRM-SERVICE-USER',
      'Invalid user name or password.',
    ]);
    expect(bench.sent({ body: '<logon' })).toHaveLength(1);
    expect(JSON.stringify(step)).not.toContain('wrong"');
  });

  it.each([
    [{ secondLogon: 'refuse' }, 'ok'],
    [{ disabledUsers: ['erp.sync'] }, 'warning'],
    [{ faultStatus: 500 }, 'ok'],
  ] as const)('of the service user with %j is %s', async (switches, outcome) => {
    bench.configure(switches);
    expect((await verdicts())[3]).toContain(`service ${outcome}`);
  });

  it.each([
    [
      { rest: false },
      ['session ok', 'rest failed CRM-WEB-SERVICES-OFF', 'soap ok', 'service ok', ...skipped()],
    ],
    [
      { soap: false },
      [
        'session ok',
        'rest ok',
        'soap warning CRM-WEB-SERVICES-OFF',
        'service warning CRM-WEB-SERVICES-OFF',
        ...FIELDS,
      ],
    ],
    [
      { restClosed: ['company'] },
      ['session ok', 'rest failed CRM-ENTITY-CLOSED', 'soap ok', 'service ok', ...skipped()],
    ],
    [
      { customFields: LINK_FIELDS.slice(1) },
      [
        'session ok',
        'rest ok',
        'soap ok',
        'service ok',
        'field failed CRM-FIELDS-MISSING',
        'field ok',
        'field ok',
      ],
    ],
    [
      { columnLengths: { comp_erpintegrationkey: 20 }, prototypeLengths: true },
      ['session ok', 'rest ok', 'soap ok', 'service ok', 'field ok', 'field failed CRM-BY-HAND', 'field ok'],
    ],
  ])('with %j says so', async (switches, expected) => {
    bench.configure(switches);
    expect(await verdicts()).toEqual(expected);
  });

  it('still tests the service user where no page is open', async () => {
    expect(await verdicts({ ...service(), tokens: signedOut })).toEqual([
      'session failed CRM-SIGNED-OUT',
      'rest skipped',
      'soap skipped',
      'service ok',
      ...skipped(),
    ]);
  });
});

function skipped(): readonly string[] {
  return ['field skipped', 'field skipped', 'field skipped'];
}
