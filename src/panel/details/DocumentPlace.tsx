import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DocumentKind } from '../../core/erp-customer';
import { DocumentView } from './DocumentView';
import { useDetails } from './details-context';

interface DocumentPlaceProps {
  readonly kind: DocumentKind;
  /** What the way back leads to. */
  readonly list: string;
  /** The list; it stays as it is behind an open document. */
  readonly children: ComponentChildren;
}

/** A list of documents, or the one that was opened from it. Focus goes back to where it was opened. */
export function DocumentPlace({ kind, list, children }: DocumentPlaceProps) {
  const opened = useDetails().documents.opened.value;
  const shown = opened?.key.kind === kind ? opened : null;
  const opener = useRef<Element | null>(null);
  const key = shown?.key;
  useLayoutEffect(() => {
    if (key) opener.current = document.activeElement;
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [key]);
  return (
    <>
      <div hidden={shown !== null}>{children}</div>
      {shown ? <DocumentView opened={shown} list={list} /> : null}
    </>
  );
}
