import { hash, pick } from './hash';

const OWNERS = [
  'Atlantic',
  'Meridian',
  'Østersø',
  'Łabędź',
  'Crème',
  'Nordwind',
  '東海',
  'Зоря',
  'Ελαία',
  "O'Hara",
] as const;
const TRADES = [
  'Marine',
  'Timber',
  'Foods',
  'Optics',
  'Textiles',
  'Tools',
  'Energy',
  'Print & Sign',
] as const;
const FORMS = ['Ltd', 'GmbH', 'Sp. z o.o.', 'SARL', 'Inc.', '株式会社', 'LLC'] as const;

/** Name of the company at `index` of a generated range: words of many scripts, the same for the same seed. */
export function generatedName(seed: number, index: number): string {
  return [
    pick(OWNERS, hash(seed, index, 1)),
    pick(TRADES, hash(seed, index, 2)),
    pick(FORMS, hash(seed, index, 3)),
  ].join(' ');
}

/** The same name as typed by hand: one in twenty-nine has a blank too many at its end. */
export function typedName(seed: number, index: number): string {
  return generatedName(seed, index) + (index % 29 === 28 ? ' ' : '');
}
