import { useEffect, useState } from 'preact/hooks';
import { useUi } from './ui-context';

/** The time, drawn again every `everyMs` so that ages on the screen stay true. */
export function useNow(everyMs = 15_000): number {
  const ui = useUi();
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return ui.now();
}
