import type { ComponentChildren } from 'preact';
import { usePromote } from './promote-context';

/** What belongs to the integration on the screen: out of reach while another one, or the same anew, takes its place. */
export function WhileOpening({ children }: { readonly children: ComponentChildren }) {
  const opening = usePromote().state.opening.value !== null;
  return (
    <fieldset class="held" disabled={opening} aria-busy={opening}>
      {children}
    </fieldset>
  );
}
