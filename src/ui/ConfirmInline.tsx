import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import { useUi } from './ui-context';

interface ConfirmInlineProps {
  /** The button that begins it. */
  readonly label: string;
  /** What will happen, as a question. */
  readonly question: string;
  /** What else to know before answering. */
  readonly note?: string;
  /** Nothing to begin at the moment. */
  readonly disabled?: boolean;
  /** Draws the button that does it; a caller may guard it. */
  readonly confirm: (done: () => void) => ComponentChildren;
  readonly look?: ButtonProps['look'];
}

/** A button that asks in place before it acts. Focus moves to the question, and back when it is given up. */
export function ConfirmInline({ label, question, note, disabled, confirm, look }: ConfirmInlineProps) {
  const { t } = useUi();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const givenUp = useRef(false);
  useEffect(() => {
    if (asking) box.current?.focus();
    else if (givenUp.current) begin.current?.focus();
    givenUp.current = false;
  }, [asking]);
  if (!asking) {
    return (
      <Button look={look} disabled={disabled} buttonRef={begin} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  const giveUp = () => {
    givenUp.current = true;
    setAsking(false);
  };
  return (
    <fieldset class="confirm" ref={box} tabIndex={-1} aria-describedby={note ? id : undefined}>
      <legend>{question}</legend>
      {note ? (
        <p class="lead" id={id}>
          {note}
        </p>
      ) : null}
      <div class="actions">
        {confirm(() => setAsking(false))}
        <Button look="ghost" onClick={giveUp}>
          {t('keep_as_is')}
        </Button>
      </div>
    </fieldset>
  );
}
