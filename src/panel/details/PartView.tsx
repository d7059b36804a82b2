import type { ComponentChildren } from 'preact';
import type { Part } from '../../core/result';
import { ErrorCard } from '../../ui/ErrorCard';
import { useUi } from '../../ui/ui-context';
import { isNotGiven } from './missing-parts';
import { NotGiven } from './NotGiven';

interface PartViewProps<T> {
  readonly heading: string;
  readonly part: Part<T>;
  /** What can be done where the part is missing. */
  readonly instead?: ComponentChildren;
  readonly children: (value: T) => ComponentChildren;
}

/** One part of the details under its heading, or why it is missing; the others are not touched. */
export function PartView<T>({ heading, part, instead, children }: PartViewProps<T>) {
  return (
    <section>
      <h2>{heading}</h2>
      {part.ok ? (
        children(part.value)
      ) : (
        <>
          <MissingPart heading={heading} part={part} />
          {instead}
        </>
      )}
    </section>
  );
}

function MissingPart({ heading, part }: { heading: string; part: Extract<Part<unknown>, { ok: false }> }) {
  const { t } = useUi();
  return isNotGiven(part.error) ? (
    <NotGiven names={[heading]} error={part.error} />
  ) : (
    <ErrorCard tone="warn" error={part.error} title={t('part_missing', { part: heading })} />
  );
}
