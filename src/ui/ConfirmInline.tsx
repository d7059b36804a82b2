import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import { useUi } from './ui-context';

interface ConfirmInlineProps {
  /** The button that begins it. */
  readonly label: string;
  /** What will happen, as a question. */
  readonly question: string;
  /** Draws the button that does it; a caller may guard it. */
  readonly confirm: (done: () => void) => ComponentChildren;
  readonly look?: ButtonProps['look'];
}

/** A button that asks in place before it acts. Focus moves to the question, and back when it is given up. */
export function ConfirmInline({ label, question, confirm, look }: ConfirmInlineProps) {
  const { t } = useUi();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <fieldset class="confirm" ref={box} tabIndex={-1}>
      <legend>{question}</legend>
      <div class="actions">
        {confirm(() => setAsking(false))}
        <Button look="ghost" onClick={() => setAsking(false)}>
          {t('keep_as_is')}
        </Button>
      </div>
    </fieldset>
  );
}
