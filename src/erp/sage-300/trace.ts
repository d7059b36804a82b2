import type { ErpCustomerSummary } from '../../core/erp-customer';
import { type ODataRow, rowsIn, textIn } from '../../transport/odata';
import type { CreateTrace } from '../contract';
import { integrationKeyFieldOf } from './connection-settings';
import { readRow, toSummary } from './customer';
import { sameToSage } from './same';
import { PROPERTIES } from './targets';
import type { WebApi } from './web-api';

/** The server's day may be as far behind ours. */
const FURTHEST_WEST = 12 * 3_600_000;

export interface TraceOutcome {
  readonly certain: boolean;
  readonly found: readonly ErpCustomerSummary[];
}

/**
 * Looks for what a lost create may have made: the customer of the number that was sent. Ours for certain when it carries
 * our Integration Key; where none is kept, when it says everything that we sent and was maintained no earlier.
 */
export async function lookUpCreate(api: WebApi, trace: CreateTrace): Promise<TraceOutcome> {
  const row = await readRow(api, trace.values.CustomerNumber ?? '');
  if (!row || maintainedBefore(row, trace.sentAt)) return { certain: false, found: [] };
  const field = integrationKeyFieldOf(api.ports.connection);
  const key = field === '' ? '' : optionalValue(row, field);
  if (key !== '' && key !== trace.intentId) return { certain: false, found: [] };
  const certain = field === '' ? saysTheSame(row, trace) : key === trace.intentId;
  return { certain, found: [toSummary(row)] };
}

function optionalValue(row: ODataRow, field: string): string {
  const values = rowsIn(row, 'CustomerOptionalFieldValues');
  const own = values.find((one) => textIn(one, 'OptionalField').toUpperCase() === field);
  return own ? textIn(own, 'Value') || textIn(own, 'TextValue') : '';
}

/** Days are all that the ERP keeps. What was last touched on an earlier day cannot be ours. */
function maintainedBefore(row: ODataRow, sentAt: number): boolean {
  const day = textIn(row, 'DateLastMaintained').slice(0, 10);
  return day !== '' && day < new Date(sentAt - FURTHEST_WEST).toISOString().slice(0, 10);
}

function saysTheSame(row: ODataRow, { values }: CreateTrace): boolean {
  const sent = PROPERTIES.filter((property) => (values[property] ?? '') !== '');
  return (
    textIn(row, 'DateLastMaintained') !== '' &&
    sent.every((property) => sameToSage(property, values[property] ?? '', textIn(row, property)))
  );
}
