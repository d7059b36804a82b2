/** Legal forms in many countries, folded. They tell little about who somebody is and are written in many ways. */
const LEGAL_FORMS = new Set(
  (
    'ltd limited llc llp lp inc incorporated corp corporation co company plc pty pte pvt private gmbh mbh ag kg ohg ' +
    'gbr ug ek ev kgaa se sa sas sarl sasu eurl snc srl srls spa sl slu sc bv nv vof cv ab as asa aps oy oyj ky kft ' +
    'zrt nyrt bt sro spol zoo sp doo dd ood eood ad ead sia uab oü ou lda ltda sab rl scs sca sprl bvba cvba kk yk ' +
    'z oo tbk pt cia group holding holdings the and und et y e i de'
  ).split(' '),
);

/** Case, accents, punctuation and spacing make no difference; legal forms still do. */
export function foldCompanyName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('&', ' and ')
    .replaceAll(/['’.`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is left of a name without legal forms and small words; the whole folded name where that would be nothing. */
export function coreCompanyName(name: string): string {
  const words = foldCompanyName(name).split(' ');
  const core = words.filter((word) => !LEGAL_FORMS.has(word));
  return (core.length > 0 ? core : words).join(' ');
}

/** Likeness of two names from 0 to 1: the share of letter pairs they have in common (Dice). */
export function likeness(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  if (pairs.length === 0 || others.length === 0) return 0;
  const rest = [...others];
  const common = pairs.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (pairs.length + others.length);
}

const pairsOf = (text: string): readonly string[] => {
  const letters = Array.from(text.replaceAll(' ', ''));
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};

/** What tells a name apart, longest first, as it is written: databases compare accents. */
export function distinctiveWords(name: string): readonly string[] {
  const core = coreCompanyName(name).split(' ');
  const written = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 2);
  return written.filter((word) => core.includes(coreCompanyName(word))).sort((a, b) => b.length - a.length);
}
