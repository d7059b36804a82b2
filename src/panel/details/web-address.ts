/** An address that may be opened from the panel; null for anything but https (the ERP's answer is not trusted). */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' ? url.href : null;
}
