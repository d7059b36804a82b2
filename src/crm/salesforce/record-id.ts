const SHAPE = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const CHECK_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ACCOUNT_PREFIX = '001';

/**
 * The 18 character form of a record id: 15 case-sensitive characters and three that say which of them are capitals,
 * so that ids survive systems that ignore case. Null for anything that is no id or whose check characters are wrong.
 */
export function toId18(id: string): string | null {
  if (!SHAPE.test(id)) return null;
  const core = id.slice(0, 15);
  const full = core + [0, 5, 10].map((start) => checkCharacter(core.slice(start, start + 5))).join('');
  return id.length === 15 || id.slice(15).toUpperCase() === full.slice(15) ? full : null;
}

/** The 18 character form of an account's id (business or person account); null for any other record. */
export function toAccountId(id: string): string | null {
  return id.startsWith(ACCOUNT_PREFIX) ? toId18(id) : null;
}

/** Bit j of the index is set when character j of the group is a capital letter. */
function checkCharacter(group: string): string {
  const index = [...group].reduce(
    (bits, character, j) => (/[A-Z]/.test(character) ? bits | (1 << j) : bits),
    0,
  );
  return CHECK_ALPHABET.charAt(index);
}
