import { afterEach, describe, expect, it } from 'vitest';
import { findOptions } from './pick-option';
import { Select } from './Select';
import { axeViolations } from './test/axe';
import { type Mounted, mount } from './test/mount';

const towns = ['Galway', 'Łódź', 'Cork', 'Kraków', 'New York'];
const options = [...towns, ...Array.from({ length: 40 }, (_, index) => `Town ${index}`)].map((label) => ({
  value: label.toUpperCase(),
  label,
}));

let mounted: Mounted;
afterEach(() => mounted?.unmount());

async function openCombo(more: { emptyLabel?: string } = {}) {
  const picked: string[] = [];
  mounted = await mount(
    <Select label="Town" value="CORK" options={options} onPick={(value) => picked.push(value)} {...more} />,
  );
  return { picked, input: mounted.field('Town') };
}

describe('the combo box', () => {
  it('takes the place of a long select and shows the picked label', async () => {
    const { input } = await openCombo();
    expect(input.getAttribute('role')).toBe('combobox');
    expect(input.value).toBe('Cork');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('is worked with the keyboard alone', async () => {
    const { picked, input } = await openCombo();
    input.focus();
    await mounted.press('ArrowDown');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const active = () =>
      document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toBe('Cork');
    await mounted.press('ArrowUp');
    await mounted.press('ArrowUp');
    expect(active()).toBe('Galway');
    await mounted.press('Enter');
    expect(picked).toEqual(['GALWAY']);
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps Escape for itself while it is open', async () => {
    const { picked, input } = await openCombo();
    let escaped = 0;
    const count = () => {
      escaped += 1;
    };
    document.addEventListener('keydown', count);
    input.focus();
    input.click();
    await mounted.settle();
    await mounted.press('Escape');
    document.removeEventListener('keydown', count);
    expect(escaped).toBe(0);
    expect(picked).toEqual([]);
    expect(input.value).toBe('Cork');
  });

  it.each([
    ['new york', ['NEW YORK']],
    ['', ['']],
    ['new', []],
  ])('takes %j for an answer when the field is left', async (typed, answer) => {
    const { picked, input } = await openCombo({ emptyLabel: 'None' });
    input.focus();
    await mounted.type('Town', typed);
    input.blur();
    await mounted.settle();
    expect(picked).toEqual(answer);
    expect(input.value).toBe('Cork');
  });

  it('keeps what was typed for and picked when the field is left afterwards', async () => {
    const { picked, input } = await openCombo({ emptyLabel: 'None' });
    input.focus();
    await mounted.type('Town', 'new');
    await mounted.press('Enter', input);
    input.blur();
    await mounted.settle();
    expect(picked).toEqual(['NEW YORK']);
  });

  it('changes nothing when it is opened and left', async () => {
    const { picked, input } = await openCombo({ emptyLabel: 'None' });
    input.focus();
    await mounted.press('ArrowDown');
    input.blur();
    await mounted.settle();
    expect(picked).toEqual([]);
  });

  it('has no violation, open or closed', async () => {
    const { input } = await openCombo();
    expect(await axeViolations(mounted.root)).toEqual([]);
    input.click();
    await mounted.settle();
    expect(await axeViolations(mounted.root)).toEqual([]);
  });
});

describe('searching', () => {
  it.each([
    ['krakow', 'Kraków'],
    ['YORK new', 'New York'],
    ['gal', 'Galway'],
  ])('finds by %s', (search, label) => {
    expect(findOptions(options, search)[0]?.label).toBe(label);
  });

  it('puts what begins with the words first', () => {
    const found = findOptions(
      [
        { value: '1', label: 'Old Cork' },
        { value: '2', label: 'Cork' },
      ],
      'cork',
    );
    expect(found.map(({ value }) => value)).toEqual(['2', '1']);
  });
});
