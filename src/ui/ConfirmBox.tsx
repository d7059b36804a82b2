import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button';
import { useUi } from './ui-context';

interface ConfirmBoxProps {
  /** What will happen, as a question. */
  readonly question: string;
  /** What else to know before answering. */
  readonly note?: ComponentChildren;
  /** The button that does it. */
  readonly children: ComponentChildren;
  /** Text of the button that does not; *Keep as it is* unless named. */
  readonly giveUp?: string | undefined;
  readonly onGiveUp: () => void;
}

/** A question before something is done, with the focus. */
export function ConfirmBox({ question, note, children, giveUp, onGiveUp }: ConfirmBoxProps) {
  const { t } = useUi();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset class="confirm" ref={box} tabIndex={-1} aria-describedby={note ? id : undefined}>
      <legend>{question}</legend>
      {note ? (
        <div class="lead" id={id}>
          {note}
        </div>
      ) : null}
      <div class="actions">
        {children}
        <Button look="ghost" onClick={onGiveUp}>
          {giveUp ?? t('keep_as_is')}
        </Button>
      </div>
    </fieldset>
  );
}
