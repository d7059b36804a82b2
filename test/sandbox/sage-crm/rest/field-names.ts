import type { Switches } from '../switches';

const WORDS = [
  'address',
  'area',
  'assigned',
  'campaign',
  'caption',
  'channel',
  'city',
  'close',
  'code',
  'company',
  'country',
  'created',
  'credit',
  'date',
  'department',
  'description',
  'disabled',
  'email',
  'entity',
  'first',
  'forecast',
  'id',
  'language',
  'last',
  'library',
  'limit',
  'link',
  'logon',
  'mail',
  'middle',
  'name',
  'number',
  'opportunity',
  'person',
  'phone',
  'primary',
  'record',
  'reference',
  'restriction',
  'sec',
  'segment',
  'sla',
  'stamp',
  'status',
  'target',
  'terr',
  'territory',
  'time',
  'title',
  'updated',
  'upload',
  'user',
  'workflow',
  'by',
  'dir',
] as const;
const LONGEST_FIRST = [...WORDS].sort((one, other) => other.length - one.length);
const WORD = new RegExp(LONGEST_FIRST.join('|'), 'g');

/** A column as answers name it. Columns that administrators added keep their lower case. */
export function fieldName(
  column: { readonly name: string; readonly custom?: boolean },
  style: Switches['fieldNames'],
): string {
  const { name } = column;
  const [prefix = '', ...rest] = name.split('_');
  const pascal = style === 'Pascal' || (style === 'mixed' && (prefix === 'comp' || prefix === 'pers'));
  if (!pascal || column.custom) return name;
  return [capital(prefix), ...rest.map(capitalWords)].join('_');
}

function capitalWords(part: string): string {
  return capital(part.replace(WORD, capital));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
