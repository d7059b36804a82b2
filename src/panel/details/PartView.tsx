import type { ComponentChildren } from 'preact';
import type { Part } from '../../core/result';
import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';

interface PartViewProps<T> {
  readonly heading: string;
  readonly part: Part<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** One part of the details under its heading, or why it is missing; the others are not touched. */
export function PartView<T>({ heading, part, children }: PartViewProps<T>) {
  const { t } = useUi();
  return (
    <section>
      <h2>{heading}</h2>
      {part.ok ? (
        children(part.value)
      ) : (
        <ErrorCard tone="warn" error={part.error} title={t('part_missing', { part: heading })} />
      )}
    </section>
  );
}
