import { readAgingPeriods } from '../../core/aging';
import { frameOf, nextNumber, readNumberRule } from '../../core/number-rule';
import type { ConnectionField } from '../contract';
import { NUMBER_LIMITS } from './targets';

const AS_DATED = ['date', 'current'].map((value) => ({ value, labelKey: `sage300_aged_by_${value}` }));
const SAMPLE = { name: 'Harbour Tools Ltd.', accountNumber: 'A-10044', domain: 'harbour.example' };

/** What the options page asks for. */
export const CONNECTION_FIELDS: readonly ConnectionField[] = [
  field('serverAddress', { kind: 'address', required: true }),
  field('companyId', { required: true }),
  field('userId', { required: true }),
  field('password', { kind: 'secret', required: true }),
  more('numberRule', { check: numberRuleFault, example: numberRuleExample }),
  more('agingPeriods', {
    initial: '30/60/90',
    check: (text) => (readAgingPeriods(text) ? '' : 'sage300_fault_aging_periods'),
  }),
  more('ageCredits', { kind: 'choice', choices: AS_DATED, initial: 'date' }),
  more('ageUnapplied', { kind: 'choice', choices: AS_DATED, initial: 'date' }),
  more('integrationKeyField'),
  more('anyTaxCurrency', { kind: 'switch' }),
  more('tenant', { initial: '-' }),
];

function field(key: string, extra: Partial<ConnectionField> = {}): ConnectionField {
  const labelKey = `sage300_connection_${key}`;
  return { key, labelKey, hintKey: `${labelKey}_hint`, kind: 'text', required: false, ...extra };
}

function more(key: string, extra: Partial<ConnectionField> = {}): ConnectionField {
  return field(key, { ...extra, more: true });
}

function numberRuleFault(text: string): string {
  const { fault } = readNumberRule(text, NUMBER_LIMITS);
  return fault === null ? '' : `sage300_rule_${fault}`;
}

function numberRuleExample(text: string): string {
  const frame = frameOf(readNumberRule(text, NUMBER_LIMITS).rule, SAMPLE);
  return frame ? nextNumber(frame, [], NUMBER_LIMITS) : '';
}
