import type { ConnectionField } from '../contract';

/** What the options page asks for. */
export const CONNECTION_FIELDS: readonly ConnectionField[] = [
  field('serviceAddress', { kind: 'address', required: true }),
  field('companyId', { required: true }),
  field('userId', { required: true }),
  field('password', { kind: 'secret', required: true }),
  more('sdataAddress', { kind: 'address' }),
  more('sdataUser'),
  more('sdataPassword', { kind: 'secret' }),
  more('currency'),
  more('agingPeriods', { initial: '30/60/90/120' }),
  more('lengths', {
    kind: 'choice',
    initial: 'old',
    choices: ['old', 'new'].map((value) => ({ value, labelKey: `sage100_lengths_${value}` })),
  }),
  more('contactCode'),
  more('contractName'),
];

function field(key: string, extra: Partial<ConnectionField> = {}): ConnectionField {
  const labelKey = `sage100_connection_${key}`;
  return { key, labelKey, hintKey: `${labelKey}_hint`, kind: 'text', required: false, ...extra };
}

function more(key: string, extra: Partial<ConnectionField> = {}): ConnectionField {
  return field(key, { ...extra, more: true });
}
