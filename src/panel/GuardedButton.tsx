import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { usePanel } from './panel-context';
import { isSteadyPress, type Press } from './trust';

interface GuardedButtonProps
  extends Omit<ButtonProps, 'onClick' | 'onPointerDown' | 'buttonRef' | 'describedBy'> {
  readonly onAct: () => void;
}

/** A button that writes: acts on a trusted click only, and only while it is really visible. */
export function GuardedButton({ onAct, ...button }: GuardedButtonProps) {
  const { trust } = usePanel();
  const { t } = useUi();
  const element = useRef<HTMLButtonElement>(null);
  const visible = useRef(false);
  const press = useRef<Press | null>(null);
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    return trust.watchVisible(element.current, (now) => {
      visible.current = now;
      if (now) setCovered(false);
    });
  }, [trust]);
  const hold = (event: PointerEvent) => {
    press.current = { x: event.clientX, y: event.clientY, visible: visible.current };
  };
  const act = (event: MouseEvent) => {
    const steady = isSteadyPress(press.current, { x: event.clientX, y: event.clientY });
    press.current = null;
    if (!trust.isTrusted(event)) return;
    if (visible.current && steady) onAct();
    else setCovered(true);
  };
  return (
    <>
      <Button {...button} buttonRef={element} onPointerDown={hold} onClick={act} />
      {covered ? (
        <span role="alert" class="small bad-ink">
          {t('panel_covered')}
        </span>
      ) : null}
    </>
  );
}
