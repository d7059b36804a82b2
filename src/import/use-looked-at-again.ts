import { useEffect, useRef } from 'preact/hooks';

/** Calls whenever the page is looked at again, after another tab or window was. */
export function useLookedAtAgain(onLook: () => void): void {
  const latest = useRef(onLook);
  latest.current = onLook;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
