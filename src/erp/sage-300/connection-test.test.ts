import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { testConnection } from './connection-test';
import { type Answer, type FakeRequest, fakeWebApi, page, refusal, rows } from './web-api.fixture';

const run = async (answer: (request: FakeRequest) => Answer | undefined, connection = {}) => {
  const fake = fakeWebApi(answer, connection);
  const steps = await testConnection(fake.ports);
  const brief = steps.map(({ labelKey, outcome }) => `${labelKey.replace('sage300_step_', '')} ${outcome}`);
  const errors = steps.flatMap(({ error }) => (error ? [error.code] : []));
  return { fake, steps, brief, errors };
};
const FIRST = ['reached ok', 'signed_in ok', 'company ok', 'customers ok'];
const tokenOf = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('a connection test', () => {
  it('shows how many customers there are, and each module', async () => {
    const { brief, steps, fake } = await run(({ path }) =>
      path === 'AR/ARCustomers' ? rows([{ CustomerNumber: 'A' }], { '@odata.count': 32 }) : undefined,
    );
    expect(brief).toEqual([...FIRST, 'AR ok', 'OE ok', 'TX ok', 'CS ok', 'IC ok', 'MT ok']);
    expect(steps[3]?.params).toEqual({ company: 'SAMLTD', user: 'CRMAPI', count: '32' });
    expect(fake.requests).toHaveLength(7);
    expect(fake.requests.every(({ query }) => query.$top === '1')).toBe(true);
  });

  it('tells which modules the user may not use, or are not there', async () => {
    const { brief, errors, steps } = await run(({ path }) =>
      path.startsWith('OE')
        ? refusal('Forbidden', 'No.', 403)
        : path.startsWith('MT')
          ? refusal('ResourceNotFound', 'No.', 404)
          : undefined,
    );
    expect(brief).toEqual([...FIRST, 'AR ok', 'OE warning', 'TX ok', 'CS ok', 'IC ok', 'MT warning']);
    expect(errors).toEqual(['ERP-MODULE', 'ERP-MODULE']);
    expect(steps[5]?.error?.params).toMatchObject({ module: 'Order Entry (O/E)' });
  });

  it.each<[string, Answer, string[], string, object]>([
    ['no server', new AppError('NET-REFUSED'), ['reached failed'], 'NET-REFUSED', {}],
    [
      'a certificate nobody trusts',
      new AppError('NET-CERTIFICATE'),
      ['reached failed'],
      'NET-CERTIFICATE',
      {},
    ],
    ['something else there', page(404, 'Not found'), ['reached failed'], 'ERP-ADDRESS', {}],
    ['no address', page(404, 'x'), ['reached failed'], 'ERP-ADDRESS', { serverAddress: 'erp01' }],
    ['no password', page(404, 'x'), ['reached failed'], 'SECRET-MISSING', { password: '' }],
    [
      'Windows only',
      page(401, 'x', { 'www-authenticate': 'NTLM' }),
      ['reached ok', 'signed_in failed'],
      'ERP-WINDOWS-SIGN-IN',
      {},
    ],
    [
      'ADMIN',
      refusal('Unauthorized', 'No.', 401),
      ['reached ok', 'signed_in failed'],
      'ERP-ADMIN-BLOCKED',
      { userId: 'admin' },
    ],
    [
      'another company',
      refusal('DBLinkError', 'No.', 500),
      ['reached ok', 'signed_in ok', 'company failed'],
      'ERP-COMPANY',
      {},
    ],
    [
      'no right to customers',
      refusal('Forbidden', 'No.', 403),
      ['reached ok', 'signed_in ok', 'company ok', 'customers failed'],
      'ERP-MODULE',
      {},
    ],
  ])('ends at %s', async (_what, answer, before, code, connection) => {
    const { brief, errors } = await run(() => answer, connection);
    expect(brief.slice(0, before.length)).toEqual(before);
    expect(brief.slice(before.length).every((step) => step.endsWith('skipped'))).toBe(true);
    expect([brief.length, errors]).toEqual([4, [code]]);
  });

  it('tries a password in capital letters once, and does not keep it', async () => {
    const { errors, fake } = await run(({ headers }) =>
      headers.authorization === tokenOf('CRMAPI:PASS-300') ? undefined : refusal('Unauthorized', 'No.', 401),
    );
    expect(errors).toEqual(['ERP-CAPITALS']);
    expect(fake.requests).toHaveLength(2);
  });

  it('says that the password is wrong where capital letters do no better, or are there already', async () => {
    const wrong = await run(() => refusal('Unauthorized', 'No.', 401));
    expect([wrong.errors, wrong.fake.requests.length]).toEqual([['ERP-SIGN-IN'], 2]);
    const capitals = await run(() => refusal('Unauthorized', 'No.', 401), { password: 'PASS-300' });
    expect([capitals.errors, capitals.fake.requests.length]).toEqual([['ERP-SIGN-IN'], 1]);
  });
});
