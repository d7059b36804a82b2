/** One choice of a select or combo box. */
export interface PickOption {
  readonly value: string;
  readonly label: string;
}

/** Case, accents and width do not matter when people search. */
const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Options that contain every word of `search`, those that begin with it first. */
export function findOptions(options: readonly PickOption[], search: string): readonly PickOption[] {
  const wanted = fold(search.trim());
  const words = wanted.split(/\s+/).filter(Boolean);
  const hits = options.filter((option) => {
    const text = fold(`${option.label} ${option.value}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (option: PickOption) => (fold(option.label).startsWith(wanted) ? 0 : 1);
  return [...hits].sort((left, right) => begins(left) - begins(right));
}

/** The one option that a typed text says in full; an emptied field says the empty choice, where there is one. */
export function saidBy(options: readonly PickOption[], text: string): PickOption | undefined {
  const wanted = fold(text.trim());
  return options.find(({ value, label }) =>
    wanted === '' ? value === '' : fold(label) === wanted || fold(value) === wanted,
  );
}
