const CHECK_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_SHAPE = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/**
 * The 18-character form of a record id: 15 case-sensitive characters and three check characters, each of which
 * says which of five characters are capitals. Null when the text is no id or its check characters are wrong.
 */
export function toId18(id: string): string | null {
  if (!ID_SHAPE.test(id)) return null;
  const core = id.slice(0, 15);
  const whole = core + [0, 5, 10].map((start) => checkCharacter(core.slice(start, start + 5))).join('');
  return id.length === 15 || id.slice(15).toUpperCase() === whole.slice(15) ? whole : null;
}

function checkCharacter(group: string): string {
  const bits = [...group].reduce((sum, char, at) => (char >= 'A' && char <= 'Z' ? sum | (1 << at) : sum), 0);
  return CHECK_ALPHABET.charAt(bits);
}

/** Hands out record ids per key prefix, in sequence, so that the same seed gives the same ids. */
export class IdSequence {
  readonly #next = new Map<string, number>();
  readonly #start: number;

  constructor(seed: number) {
    this.#start = 1_000_000 + ((seed * 7919) % 900_000) * 61;
  }

  next(prefix: string): string {
    const number = this.#next.get(prefix) ?? this.#start;
    this.#next.set(prefix, number + 1);
    const id = toId18(`${prefix}5g0${base62(number).padStart(9, '0')}`);
    if (id === null) throw new Error(`bad key prefix: ${prefix}`);
    return id;
  }
}

function base62(value: number): string {
  let rest = value;
  let digits = '';
  do {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return digits;
}
