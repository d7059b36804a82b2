import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { createSageIntacct } from './connector';
import {
  type Answer,
  answerWith,
  authFailure,
  controlFailure,
  errorXml,
  failure,
  fakeGateway,
  rows,
  success,
} from './gateway.fixture';
import locale from './locale.en.json';

const DENIED = failure(errorXml('PL04000005', 'You do not have permission'));
const lookup = (required: string) =>
  success(`<Type><Fields><Field><ID>CUSTOMERID</ID><REQUIRED>${required}</REQUIRED></Field></Fields></Type>`);
const FORMATTING = success(
  '<userformatting><dateformat>/mdY</dateformat><gmtoffset>+01:00</gmtoffset><clock>24</clock></userformatting>',
);
const FINANCIAL = success('<financialSetup><baseCurrency>EUR</baseCurrency></financialSetup>');
const ROWS = rows('X', []);
const GOOD = [ROWS, ROWS, ROWS, ROWS, lookup('false'), FORMATTING, FINANCIAL, ROWS];

const run = async (results: readonly string[], signIn?: () => Answer, connection = {}) => {
  const scene = fakeGateway({
    connection,
    answer: () => answerWith(...results),
    ...(signIn ? { signIn } : {}),
  });
  const steps = await createSageIntacct(scene.ports).testConnection();
  return {
    scene,
    steps,
    outline: steps.map(({ labelKey, outcome, error }) => [
      labelKey.slice('intacct_step_'.length),
      error?.code ?? outcome,
    ]),
  };
};

describe('testConnection', () => {
  it('reports every step, in two round trips', async () => {
    const { scene, steps, outline } = await run(GOOD);
    expect(outline).toEqual([
      ['reached', 'ok'],
      ['sender', 'ok'],
      ['signed_in', 'ok'],
      ['customers', 'ok'],
      ['invoices', 'ok'],
      ['payments', 'ok'],
      ['orders', 'ok'],
      ['formatting', 'ok'],
      ['currency', 'ok'],
      ['numbering', 'ok'],
    ]);
    expect([scene.signIns(), scene.requests.length]).toEqual([1, 1]);
    expect(steps.map(({ labelKey }) => labelKey).filter((key) => !(key in locale))).toEqual([]);
  });

  it.each<readonly [string, Answer, readonly string[]]>([
    ['no network', new AppError('NET-TIMEOUT'), ['NET-TIMEOUT', 'skipped', 'skipped']],
    [
      'bad sender',
      controlFailure(errorXml('XL03000006', 'Incorrect Intacct XML Partner ID or password.')),
      ['ok', 'ERP-SENDER', 'skipped'],
    ],
    [
      'sender not let in',
      authFailure(errorXml('XL03000006', 'Invalid Web Services Authorization')),
      ['ok', 'ERP-SENDER-NOT-AUTHORISED', 'skipped'],
    ],
    [
      'bad password',
      authFailure(errorXml('XL03000006', 'Sign-in information is incorrect')),
      ['ok', 'ok', 'ERP-SIGN-IN'],
    ],
  ])('stops at the step that failed: %s', async (_, answer, outcomes) => {
    const { scene, outline } = await run(GOOD, () => answer);
    expect(outline.map(([, outcome]) => outcome)).toEqual(outcomes);
    expect(scene.requests).toEqual([]);
  });

  it('warns of parts that will be missing and fails without customers', async () => {
    const { steps } = await run([DENIED, ROWS, DENIED, ROWS, lookup('true'), DENIED, FINANCIAL, ROWS]);
    const outcomes = Object.fromEntries(
      steps.map(({ labelKey, outcome }) => [labelKey.slice('intacct_step_'.length), outcome]),
    );
    expect(outcomes).toMatchObject({
      customers: 'failed',
      invoices: 'ok',
      payments: 'warning',
      formatting_unknown: 'warning',
      numbering: 'warning',
    });
  });

  it('names the entity it works in', async () => {
    const { steps } = await run(GOOD, undefined, { entityId: 'IE' });
    expect(steps[2]).toMatchObject({ labelKey: 'intacct_step_signed_in_entity', params: { entity: 'IE' } });
  });

  it('tests the password of now, not the session of before', async () => {
    const scene = fakeGateway({ answer: () => answerWith(...GOOD) });
    const erp = createSageIntacct(scene.ports);
    await erp.testConnection();
    await erp.testConnection();
    expect(scene.signIns()).toBe(2);
  });

  it('names a missing secret', async () => {
    const { outline } = await run(GOOD, undefined, { userId: '' });
    expect(outline.map(([, outcome]) => outcome)).toEqual(['SECRET-MISSING', 'skipped', 'skipped']);
  });
});
