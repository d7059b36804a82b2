import { useUi } from './ui-context';
import { useNow } from './use-now';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** "4 minutes ago" in the user's language. Times ahead of the clock count as now. */
export function formatAge(since: number, now: number, locale: string): string {
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

export function Age({ since }: { readonly since: number }) {
  const { locale } = useUi();
  const text = formatAge(since, useNow(), locale);
  return <time dateTime={new Date(since).toISOString()}>{text}</time>;
}
