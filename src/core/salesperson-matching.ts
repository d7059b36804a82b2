import type { CrmUser } from './crm-account';
import type { PickListEntry } from './pick-list';

/**
 * Proposes an ERP salesperson for each CRM user: one who has the same name (in either order), the user's e-mail name
 * or initials as code. Only what is unmistakable is proposed: one salesperson for one user.
 */
export function matchSalespersons(
  users: readonly CrmUser[],
  salespersons: readonly PickListEntry[],
): Readonly<Record<string, string>> {
  const pairs = users.flatMap((user) => {
    const value = unmistakable(user, salespersons);
    return value === null ? [] : [[user.id, value] as const];
  });
  const timesUsed = (value: string): number => pairs.filter(([, other]) => other === value).length;
  return Object.fromEntries(pairs.filter(([, value]) => timesUsed(value) === 1));
}

function unmistakable(user: CrmUser, salespersons: readonly PickListEntry[]): string | null {
  for (const fits of [byName, byMailName, byInitials]) {
    const found = salespersons.filter((one) => fits(user, one));
    const [only] = found;
    if (found.length === 1 && only) return only.value;
    // Two of the same name are told apart by nobody but a person.
    if (found.length > 1) return null;
  }
  return null;
}

const byName = (user: CrmUser, { value, label }: PickListEntry): boolean => {
  const name = wordsOf(user.name);
  return name !== '' && wordsOf(nameIn(label, value)) === name;
};

const byMailName = (user: CrmUser, { value }: PickListEntry): boolean =>
  user.email !== '' && codeOf(value) === codeOf(user.email.split('@')[0] ?? '');

const byInitials = (user: CrmUser, { value }: PickListEntry): boolean => {
  const initials = fold(user.name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return initials.length > 1 && codeOf(value) === initials;
};

/** The words of a label without the code that may stand before them (`RW · Rosa Weil`). */
const nameIn = (label: string, value: string): string =>
  label.startsWith(value) ? label.slice(value.length) : label;

/** Folded words in alphabetical order, so that "Weil, Rosa" is Rosa Weil. */
const wordsOf = (name: string): string => fold(name).split(' ').filter(Boolean).sort().join(' ');

const codeOf = (text: string): string => fold(text).replaceAll(' ', '');

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
