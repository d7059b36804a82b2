import { useEffect, useRef } from 'preact/hooks';
import { useOptions } from '../options-context';
import type { ListsState } from './use-lists';

type Told = (integrationId: string, progress: NonNullable<ListsState['progress']>) => void;

/** Passes on how far the background is with reading lists. */
export function useListsProgress(told: Told): void {
  const { onEvent } = useOptions();
  const latest = useRef(told);
  latest.current = told;
  useEffect(
    () =>
      onEvent((event) => {
        if (event.event !== 'lists-progress') return;
        latest.current(event.integrationId, { done: event.done, total: event.total });
      }),
    [onEvent],
  );
}
