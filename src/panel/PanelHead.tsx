import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { usePanel } from './panel-context';

interface PanelHeadProps {
  readonly title: string;
  readonly tools?: ComponentChildren;
  /** When it changes, focus comes back to the heading: what had it is gone. */
  readonly focusKey?: string;
  /** Tabs stand at the lower edge. */
  readonly tabbed?: boolean;
  readonly children?: ComponentChildren;
}

/** The head of both panels. Focus begins at its heading, so that a screen reader says where it is. */
export function PanelHead({ title, tools, focusKey, tabbed, children }: PanelHeadProps) {
  const { t } = useUi();
  const { close } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusOn(heading.current, focusKey), [focusKey]);
  return (
    <header class={tabbed ? 'head tabbed' : 'head'}>
      <div class="row">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <div class="tools">
          {tools}
          <Button look="ghost" label={t('close')} onClick={close}>
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
      </div>
      {children}
    </header>
  );
}

function focusOn(heading: HTMLElement | null, _reason: string | undefined): void {
  heading?.focus();
}
