import { useRef } from 'preact/hooks';
import type { NumberCheck } from '../../core/panel-view';
import { LiveRegion } from '../../ui/LiveRegion';
import { TextField, type TextFieldProps } from '../../ui/TextField';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';
import { TakenNumber } from './TakenNumber';

type NumberFieldProps = Pick<
  TextFieldProps,
  'label' | 'value' | 'required' | 'error' | 'hint' | 'placeholder' | 'onInput' | 'onCommit'
>;

/** The customer number, and what the ERP says about it while it is typed. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useUi();
  const { state } = usePromote();
  const box = useRef<HTMLDivElement>(null);
  const answer = state.numberAnswer.value;
  const taken = answer !== null && answer !== 'asking' && answer.state === 'taken' ? answer : null;
  const chooseOther = () => {
    const input = box.current?.querySelector('input');
    input?.focus();
    input?.select();
  };
  return (
    <div class={taken ? 'wide' : undefined} ref={box}>
      <TextField {...props} hint={<NumberHint hint={props.hint} answer={answer} />} />
      {taken ? <TakenNumber customer={taken.customer} onOther={chooseOther} /> : null}
      <LiveRegion text={answer === null || answer === 'asking' ? '' : spoken(answer, props.value, t)} />
    </div>
  );
}

interface NumberHintProps {
  readonly hint: TextFieldProps['hint'];
  readonly answer: NumberCheck | 'asking' | null;
}

function NumberHint({ hint, answer }: NumberHintProps) {
  const { t } = useUi();
  const said = answer === 'asking' ? t('number_asking') : answer ? shown(answer, t) : '';
  return (
    <>
      {hint}
      {hint && said ? ' · ' : ''}
      {answer !== null && answer !== 'asking' && answer.state === 'free' ? (
        <span class="ok-ink">✓ {said}</span>
      ) : (
        said
      )}
    </>
  );
}

/** Beside the field; that a number is taken stands there as its error. */
function shown(answer: NumberCheck, t: Text): string {
  if (answer.state === 'unknown') return unknownText(answer, t);
  return answer.state === 'free' ? t('number_free') : '';
}

/** For the ear, with the number that it is about. */
function spoken(answer: NumberCheck, number: string, t: Text): string {
  switch (answer.state) {
    case 'free':
      return t('number_is_free', { number });
    case 'unknown':
      return unknownText(answer, t);
    case 'taken':
      return answer.customer
        ? t('number_is_taken_by', { number, name: answer.customer.name })
        : t('number_is_taken', { number });
  }
}

const unknownText = ({ error }: NumberCheck, t: Text): string =>
  t('number_unknown', { reason: error ? t.error(error).what : '' });
