import { useEffect, useRef, useState } from 'preact/hooks';

/** A value that changes often, shown anew every `everyMs` only, and at once when `urgent` changes. */
export function useCalm<T>(value: T, everyMs: number, urgent: string): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const show = () => setShown(latest.current);
    const showNow = (_urgent: string) => show();
    showNow(urgent);
    const timer = setInterval(show, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, urgent]);
  return shown;
}
