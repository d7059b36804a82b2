import { describe, expect, it } from 'vitest';
import { createText } from './text';

const table: Readonly<Record<string, string>> = {
  link_instead_of: 'Link instead: {name}',
  pending_chip_one: '{count} pending',
  pending_chip_other: '{count} are pending',
  error_LINK_EXISTS: 'Linked to {customerNo}.',
  remedy_LINK_EXISTS: 'Look.',
};
const t = createText((key) => table[key] ?? '', 'en');

describe('t()', () => {
  it('fills placeholders by name', () => {
    expect(t('link_instead_of', { name: 'C-1' })).toBe('Link instead: C-1');
  });

  it('leaves nothing of a placeholder without a value', () => {
    expect(t('link_instead_of')).toBe('Link instead: ');
  });

  it('does not fill what a value brings with it', () => {
    expect(t('link_instead_of', { name: '{name}' })).toBe('Link instead: {name}');
  });

  it('shows the key where a text is missing', () => {
    expect(t.named('unknown_key')).toBe('unknown_key');
  });

  it.each([
    [1, '1 pending'],
    [2, '2 are pending'],
    [1200, '1,200 are pending'],
  ])('picks the plural for %i', (count, text) => {
    expect(t.plural('pending_chip', count)).toBe(text);
  });

  it('says what an error is and what to do', () => {
    const error = { code: 'LINK-EXISTS', params: { customerNo: 'C-7' }, raw: '', field: '' } as const;
    expect(t.error(error)).toEqual({ what: 'Linked to C-7.', remedy: 'Look.' });
  });
});
