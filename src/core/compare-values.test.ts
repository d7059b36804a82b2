import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';
import { assertUnchanged, compareValues } from './compare-values';
import type { PlanLine, PlanOrigin } from './promotion-plan';

const line = (target: string, value: string, origin: PlanOrigin, problem: PlanLine['problem'] = null) => ({
  target,
  labelKey: `label_${target}`,
  value,
  origin,
  problem,
});
const CRM = { kind: 'crm', source: 'account.name' } as const;
const exactly = (_: string, crm: string, erp: string) => crm === erp;

describe('comparing a plan with what the ERP holds', () => {
  it('names what the CRM says otherwise, with what both say', () => {
    const found = compareValues([line('NAME', 'Harbour', CRM)], { NAME: 'Quay' }, exactly);
    expect(found).toEqual([
      { target: 'NAME', labelKey: 'label_NAME', crm: 'Harbour', erp: 'Quay', problem: null },
    ]);
  });

  it('counts an empty value of the ERP as a difference, and one of the CRM not', () => {
    const lines = [line('FAX', '1', CRM), line('PHONE', '', CRM)];
    expect(compareValues(lines, { FAX: '', PHONE: '2' }, exactly).map(({ target }) => target)).toEqual([
      'FAX',
    ]);
  });

  it('leaves alone what this company lacks', () => {
    expect(compareValues([line('FAX', '1', CRM)], {}, exactly)).toEqual([]);
  });

  it('compares what was translated, not what was chosen, a default or computed', () => {
    const origins: readonly PlanOrigin[] = [
      CRM,
      { kind: 'translated', from: 'Irland' },
      { kind: 'form' },
      { kind: 'default' },
      { kind: 'computed' },
    ];
    const lines = origins.map((origin) => line(origin.kind, 'new', origin));
    const current = Object.fromEntries(origins.map(({ kind }) => [kind, 'old']));
    const found = compareValues(lines, current, exactly);
    expect(found.map(({ target }) => target)).toEqual(['crm', 'translated']);
  });

  it('asks the ERP what is the same to it, with its own value last', () => {
    const asked: string[][] = [];
    const same = (...values: string[]) => asked.push(values) > 0;
    expect(compareValues([line('NAME', 'Harbour', CRM)], { NAME: 'Quay' }, same)).toEqual([]);
    expect(asked).toEqual([['NAME', 'Harbour', 'Quay']]);
  });

  it('says why a value cannot be sent', () => {
    const problem = new AppError('VALUE-TOO-LONG').toJSON();
    const [found] = compareValues([line('NAME', 'Harbour', CRM, problem)], { NAME: '' }, exactly);
    expect(found?.problem).toBe(problem);
  });
});

describe('changes that were decided on', () => {
  const change = { target: 'NAME', from: 'Quay', to: 'Harbour' };

  it('may be made while the ERP holds what the user saw', () => {
    expect(() => assertUnchanged([change], { NAME: 'Quay' })).not.toThrow();
    expect(() => assertUnchanged([{ ...change, from: '' }], {})).not.toThrow();
  });

  it('may not once it says something else', () => {
    const attempt = () => assertUnchanged([{ ...change, target: 'FAX', from: '' }, change], { NAME: 'Pier' });
    expect(attempt).toThrowError(expect.objectContaining({ code: 'ERP-CHANGED', field: 'NAME' }));
  });
});
