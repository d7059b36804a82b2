import { AppError } from '../../core/app-error';
import type { ImportCriteria } from '../../core/import-criteria';
import { allOf, anyOf, type ODataPage, odataText } from '../../transport/odata';
import { refusesQuery } from './api-error';
import { CUSTOMERS } from './customer';
import { CHANGED } from './source-customers';
import type { WebApi } from './web-api';

export const NUMBER = 'CustomerNumber';
const DAY = 86_400_000;

type Options = Parameters<WebApi['read']>[1];

/**
 * Asks for less of a query where a version does not take all of it: first without the choice of properties, which an older
 * one may not all have, then without the day, which is judged here as well. What was taken is remembered.
 */
export async function ask(
  api: WebApi,
  criteria: ImportCriteria,
  more: string,
  options: Options,
): Promise<ODataPage> {
  const { from, to } = criteria;
  const range = allOf(
    from === '' ? '' : `${NUMBER} ge ${odataText(from)}`,
    to === '' ? '' : `${NUMBER} le ${odataText(to)}`,
    more,
  );
  const filter = allOf(range, changedSince(criteria));
  const queries = [
    { ...options, filter },
    { ...options, filter, select: [] },
    { ...options, filter: range, select: [] },
  ];
  const known = Number((await api.ports.session.get(TAKEN)) ?? 0);
  for (let step = known; ; step += 1) {
    try {
      const page = await api.read(CUSTOMERS, queries[step]);
      if (step !== known) await api.ports.session.set(TAKEN, String(step));
      return page;
    } catch (error) {
      if (!refusesQuery(error) || !isRefusal(error) || step + 1 >= queries.length) throw error;
    }
  }
}

const TAKEN = 'source-query';

/** A page in place of an answer, and a server in distress, say nothing about the query. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.params.reason !== undefined && error.code !== 'NET-SERVER';

/** The first day that counts: the day of the instant may be the one before where the server is. */
const firstDay = (since: number): string => new Date(since - DAY).toISOString().slice(0, 10);

/** Days only; one that was never stamped counts by the day on which it began. */
function changedSince({ since }: ImportCriteria): string {
  if (since === null) return '';
  const day = `${firstDay(since)}T00:00:00Z`;
  return anyOf(`${CHANGED} ge ${day}`, `(${CHANGED} eq null and StartDate ge ${day})`);
}

/** Judged here as well, for versions that do not filter by the day. */
export const isMeant = (
  { modifiedAt }: { readonly modifiedAt: number | null },
  { since }: ImportCriteria,
): boolean => since === null || modifiedAt === null || modifiedAt >= Date.parse(firstDay(since));

/** Numbers are kept in capital letters. */
export const inCapitals = ({ since, from, to }: ImportCriteria): ImportCriteria => ({
  since,
  from: from.trim().toUpperCase(),
  to: to.trim().toUpperCase(),
});
