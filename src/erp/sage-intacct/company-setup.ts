import * as v from 'valibot';
import { element, textOf, type XmlElement } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';
import { readUserFormat, userFormatSchema } from './formats';
import { namedData, queryFunction, readRows, where } from './query';
import type { FunctionResult } from './response';
import { readStored } from './stored';

const HOUR = 3_600_000;

const setupSchema = v.object({
  /** Null when the user's formatting could not be read or understood. */
  format: v.nullable(userFormatSchema),
  /** '' in companies with several base currencies, and where it may not be read. */
  baseCurrency: v.string(),
  multiCurrency: v.boolean(),
  /** Order Entry definitions of class Order; null where they could not be read. */
  orderKinds: v.nullable(v.array(v.string())),
  readAt: v.number(),
});

/** What has to be known about a company to read its dates and amounts. */
export type CompanySetup = v.InferOutput<typeof setupSchema>;

/** The functions that tell it; they ride along in any request, so that they cost no round trip of their own. */
export const setupFunctions = (userId: string): readonly XmlElement[] => [
  element('readUserFormatting', [element('userId', userId)]),
  element('getFinancialSetup'),
  queryFunction({
    object: 'SODOCUMENTPARAMS',
    fields: ['DOCID', 'DOCCLASS'],
    filter: where('DOCCLASS', 'equalto', 'Order'),
    pageSize: 200,
  }),
];

/** Reads the answers to `setupFunctions`; a refused one leaves its defaults. */
export function readSetup(
  [formatting, financial, kinds]: readonly FunctionResult[],
  now: number,
): CompanySetup {
  const setup = financial?.ok ? namedData(financial.data, 'financialSetup') : null;
  const several = textOf(setup, 'multiBaseCurrency').toLowerCase() === 'true';
  return {
    format: formatting?.ok ? readUserFormat(namedData(formatting.data, 'userformatting')) : null,
    baseCurrency: several ? '' : textOf(setup, 'baseCurrency'),
    multiCurrency: textOf(setup, 'multiCurrency').toLowerCase() === 'true',
    orderKinds: kinds?.ok ? readRows(kinds.data).rows.flatMap((row) => row.DOCID || []) : null,
    readAt: now,
  };
}

/** The setup as last read within the hour, or null. */
export async function storedSetup(ports: ErpPorts, scope: string): Promise<CompanySetup | null> {
  const setup = await readStored(ports.session, keyOf(scope), setupSchema);
  return setup && ports.clock.now() - setup.readAt < HOUR ? setup : null;
}

export const storeSetup = (ports: ErpPorts, scope: string, setup: CompanySetup): Promise<void> =>
  ports.session.set(keyOf(scope), JSON.stringify(setup));

const keyOf = (scope: string): string => `${scope}|setup`;
