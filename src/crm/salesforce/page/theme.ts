/** Accent colour by design system: SLDS 2 hooks first, then those of SLDS 1. */
const ACCENT_HOOKS = ['--slds-g-color-accent-1', '--lwc-brandAccessible', '--lwc-colorBackgroundButtonBrand'];

const SCHEME_CLASS = /(?:^|\s)slds-color-scheme(?:--|_)(dark|light|system)(?:\s|$)/;

/** Colours of the page as CSS values; '' for an accent that it does not name. */
export function readTheme(page: Document): { readonly accent: string; readonly scheme: 'light' | 'dark' } {
  const style = page.defaultView?.getComputedStyle(page.body);
  const accents = ACCENT_HOOKS.map((hook) => style?.getPropertyValue(hook).trim() ?? '');
  return { accent: accents.find((accent) => accent !== '') ?? '', scheme: schemeOf(page) };
}

function schemeOf(page: Document): 'light' | 'dark' {
  const wanted = SCHEME_CLASS.exec(page.body.className)?.[1];
  if (wanted !== 'system') return wanted === 'dark' ? 'dark' : 'light';
  return page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
