import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../core/promotion-plan';
import { sage300Descriptor as descriptor } from './descriptor';
import locale from './locale.en.json';
import { planCustomer } from './plan';
import { PROPERTIES, targetLabelKey } from './targets';
import { planInput } from './web-api.fixture';

const known = new Set(Object.keys(locale));
const folder = new URL('.', import.meta.url);
const missing = (keys: readonly string[]) => keys.filter((key) => key !== '' && !known.has(key));

describe('locale', () => {
  it('has words for everything that the descriptor shows', () => {
    const keys = [
      ...descriptor.connectionFields.flatMap(({ labelKey, hintKey, choices = [] }) => [
        labelKey,
        hintKey,
        ...choices.map((choice) => choice.labelKey),
      ]),
      ...descriptor.formFields.flatMap(({ labelKey, emptyKey }) => [labelKey, emptyKey]),
      ...[...descriptor.pickLists, ...descriptor.mappingTargets].map(({ labelKey }) => labelKey),
      descriptor.details.salesInvoicesLabelKey,
      ...Object.values(descriptor.warningsOf({ userId: ' admin' })),
    ];
    expect(missing(keys)).toEqual([]);
  });

  it('has words for every line of a plan', () => {
    const plan = planCustomer(planInput({ form: { billTo: 'billing', shipTo: 'shipping', contacts: 'c1' } }));
    expect(Object.keys(valuesOf(plan)).some((target) => target.startsWith('ShipTo.'))).toBe(true);
    expect(
      missing([...plan.lines.map(({ labelKey }) => labelKey), ...PROPERTIES.map(targetLabelKey)]),
    ).toEqual([]);
  });

  it('has words for every key that the code names or puts together', () => {
    const sources = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const named = [...sources.matchAll(/'(sage300_\w+)'/g)].map(([, key = '']) => key);
    const composed = [
      ...['reached', 'signed_in', 'company', 'customers', 'AR', 'OE', 'TX', 'CS', 'IC', 'MT'].map(
        (id) => `sage300_step_${id}`,
      ),
      ...['empty', 'token', 'characters', 'counters', 'length', 'constant'].map((id) => `sage300_rule_${id}`),
      ...[...sources.matchAll(/\['(\w+)', '\w+', 'DateOf\w+'\]/g)].map(([, id]) => `sage300_activity_${id}`),
    ];
    expect(missing([...named, ...composed])).toEqual([]);
    expect([named.length > 5, composed.length]).toEqual([true, 28]);
  });
});

describe('descriptor', () => {
  const field = (key: string) => descriptor.connectionFields.find((one) => one.key === key);

  it('names company and server', () => {
    const connection = {
      companyId: ' samltd ',
      serverAddress: 'https://erp01.northwind.example:8443/Sage300WebApi',
    };
    expect(descriptor.companyOf(connection)).toBe('SAMLTD');
    expect(descriptor.summaryOf(connection)).toBe('SAMLTD · erp01.northwind.example:8443');
    expect(descriptor.summaryOf({ companyId: 'x' })).toBe('X');
    expect(descriptor.originsOf(connection)).toEqual(['https://erp01.northwind.example:8443']);
    expect(descriptor.originsOf({ serverAddress: 'erp01' })).toEqual([]);
  });

  it('warns of ADMIN before anything is tried', () => {
    expect(descriptor.warningsOf({ userId: 'Admin ' })).toEqual({ userId: 'sage300_warning_admin' });
    expect(descriptor.warningsOf({ userId: 'CRMAPI' })).toEqual({});
  });

  it('judges a number rule while it is typed, and shows an example', () => {
    expect([
      field('numberRule')?.check?.('{X}'),
      field('numberRule')?.check?.('{NAME:4}{COUNTER:3}'),
    ]).toEqual(['sage300_rule_token', '']);
    expect(field('numberRule')?.example?.('{INITIALS:2}{COUNTER:4}')).toBe('HT0001');
    expect([field('agingPeriods')?.check?.('30/60/90'), field('agingPeriods')?.check?.('30/20')]).toEqual([
      '',
      'sage300_fault_aging_periods',
    ]);
  });

  it('keeps the password in the vault', () => {
    expect(descriptor.connectionFields.filter(({ kind }) => kind === 'secret').map(({ key }) => key)).toEqual(
      ['password'],
    );
  });
});
