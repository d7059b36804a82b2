import { isLoopback } from '../../core/loopback';

/** Those of the origins to which everything would travel unencrypted over a network, each once. */
export const plainHttpOrigins = (origins: readonly string[]): readonly string[] => [
  ...new Set(origins.filter(isPlainHttp)),
];

function isPlainHttp(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.protocol === 'http:' && !isLoopback(url);
}

/** Key under which a form notes that an origin with plain http is not confirmed. */
export const plainHttpKey = (origin: string): string => `plain-http ${origin}`;

/** What a form notes about origins with plain http: locale key by `plainHttpKey`, for those that nobody confirmed. */
export const plainHttpProblems = (
  origins: readonly string[],
  confirmed: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    origins
      .filter((origin) => !confirmed.includes(origin))
      .map((origin) => [plainHttpKey(origin), 'plain_http_needed']),
  );
