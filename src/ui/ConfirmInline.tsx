import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import { ConfirmBox } from './ConfirmBox';

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
  /** Text of the button that gives it up; *Keep as it is* unless named. */
  readonly giveUp?: string;
  readonly look?: ButtonProps['look'];
}

/** A button that asks in place before it acts. Focus moves to the question, and back when it is given up. */
export function ConfirmInline(props: ConfirmInlineProps) {
  const { label, question, note, disabled, confirm, look } = props;
  const [asking, setAsking] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const givenUp = useRef(false);
  useEffect(() => {
    if (!asking && givenUp.current) begin.current?.focus();
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
    <ConfirmBox question={question} note={note} giveUp={props.giveUp} onGiveUp={giveUp}>
      {confirm(() => setAsking(false))}
    </ConfirmBox>
  );
}
