import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createText, type Text } from './text';

/** What every drawn part may ask for: the words, the user's locale and the time. */
export interface Ui {
  readonly t: Text;
  readonly locale: string;
  /** Milliseconds since 1970. */
  now(): number;
}

export const UiContext = createContext<Ui>({
  t: createText(() => '', 'en'),
  locale: 'en',
  now: () => 0,
});

export const useUi = (): Ui => useContext(UiContext);
