import type { PlainDate } from '../core/plain-date';
import { useUi } from './ui-context';

/** A day in the user's locale. It is formatted in UTC because it has no zone: converting could show the day before. */
export function formatDay(day: PlainDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

export function DateText({ day }: { readonly day: PlainDate | null }) {
  const { locale } = useUi();
  return day === null ? <span>–</span> : <time dateTime={day}>{formatDay(day, locale)}</time>;
}
