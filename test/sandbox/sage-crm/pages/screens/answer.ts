import type { Screen } from '../layout/screen';

/** What a screen's number comes to: a page, or another address. */
export type Answer = Screen | { readonly redirect: string };

export function isRedirect(answer: Answer): answer is { readonly redirect: string } {
  return 'redirect' in answer;
}
