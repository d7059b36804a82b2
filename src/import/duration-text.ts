import type { Text } from '../ui/text';

/** "26 s", "5 min", "2 h 10 min": no more than two parts, so that it can be taken in at a glance. */
export function durationText(seconds: number, t: Text): string {
  if (seconds < 60) return t('import_seconds', { seconds: String(Math.max(1, Math.round(seconds))) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('import_minutes', { minutes: String(minutes) });
  return t('import_hours', { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) });
}
