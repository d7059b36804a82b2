/** `%` is any run of characters, `_` is one; everything else stands for itself. */
export function likePattern(pattern: string, caseInsensitive: boolean): RegExp {
  const source = [...pattern].map((one) => {
    if (one === '%') return '[\\s\\S]*';
    return one === '_' ? '[\\s\\S]' : one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, caseInsensitive ? 'iu' : 'u');
}
