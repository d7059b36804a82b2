import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Focuses the form's first field with a problem after each try: it may stand far above the button that was pressed. */
export function useProblemFocus(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstProblem(form.current), [tries]);
  return form;
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  first?.closest('details')?.setAttribute('open', '');
  first?.focus();
}
