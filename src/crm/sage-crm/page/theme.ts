import { ACCENTS } from './selectors';

type Colour = readonly [red: number, green: number, blue: number];

/** Contrast that text needs on white (WCAG 2.1, 1.4.3). */
const ENOUGH_CONTRAST = 4.5;
/** Less difference between the strongest and the weakest part is grey. */
const ENOUGH_COLOUR = 40;

/** Every theme is light; the accent is the first of its colours that can be read on white, '' where there is none. */
export function readTheme(page: Document): { readonly accent: string; readonly scheme: 'light' } {
  const view = page.defaultView;
  for (const { selector } of ACCENTS) {
    const element = page.querySelector(selector);
    const accent = element && view ? view.getComputedStyle(element).color : '';
    if (isAccent(accent)) return { accent, scheme: 'light' };
  }
  return { accent: '', scheme: 'light' };
}

function isAccent(css: string): boolean {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css)?.slice(1).map(Number);
  if (!parts) return false;
  const [red = 0, green = 0, blue = 0] = parts;
  const isColoured = Math.max(red, green, blue) - Math.min(red, green, blue) >= ENOUGH_COLOUR;
  return isColoured && 1.05 / (luminance([red, green, blue]) + 0.05) >= ENOUGH_CONTRAST;
}

/** Relative luminance (WCAG 2.1). */
function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
