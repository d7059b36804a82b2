import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useUi } from '../../ui/ui-context';

interface MoreFieldsProps {
  /** Something in it has to be seen. */
  readonly needed: boolean;
  /** Null where there are no more fields. */
  readonly children: ComponentChildren;
}

/** Fields that few need, closed until they are asked for or one of them has to be seen. */
export function MoreFields({ needed, children }: MoreFieldsProps) {
  const { t } = useUi();
  const [open, setOpen] = useState(false);
  if (!children) return null;
  return (
    <details class="more" open={open || needed} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('connection_more')}</summary>
      {children}
    </details>
  );
}
