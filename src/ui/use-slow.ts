import { useEffect, useState } from 'preact/hooks';

/** Longer than a server takes that is awake. */
const SLOW_MS = 8000;

/** Whether it has taken so long that a word about it is due. Counts from when the part was first drawn. */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
