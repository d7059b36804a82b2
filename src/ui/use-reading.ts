import { useEffect, useState } from 'preact/hooks';
import { type Action, useAction } from './use-action';

export interface Reading<T> extends Action {
  /** Null until the first answer. */
  readonly value: T | null;
  read(): Promise<boolean>;
}

/** Reads once when drawn and whenever `key` changes; an answer for an older key is dropped. */
export function useReading<T>(key: string, load: () => Promise<T>): Reading<T> {
  const action = useAction();
  const [held, setHeld] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const read = () =>
    action.run(async () => {
      const value = await load();
      setHeld({ key, value });
    });
  // Only the key decides when to read: `load` is a new function at every drawing.
  const readOnKey = (_key: string) => void read();
  useEffect(() => readOnKey(key), [key]);
  return { ...action, read, value: held?.key === key ? held.value : null };
}
