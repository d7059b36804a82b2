import { AppError, toAppError } from '../../../core/app-error';
import { mayHaveArrived } from '../../../transport/unanswered';
import { childrenOf, type XmlElement } from '../../../transport/xml-element';
import type { IndexedAccount, NewAccount, WriteResult } from '../../customer-target';
import { hasCode } from '../session-call';
import {
  addressColumns,
  childElement,
  filled,
  hasLastName,
  listElement,
  numberLists,
  personColumns,
  recordElement,
  writeOperation,
} from './record-elements';
import { failed } from './record-error';
import type { ServiceSession } from './service-session';
import { columnValues } from './targets';

export interface Inserting {
  readonly session: ServiceSession;
  /** Columns of the link fields for a link. */
  linkColumns(account: NewAccount): Readonly<Record<string, string>>;
  findLinked(externalUids: readonly string[]): Promise<readonly IndexedAccount[]>;
  /** Gives a company whose insert was refused half-way what it lacks. */
  complete(id: string, account: NewAccount): Promise<WriteResult>;
}

/** Characters of the records of one request; an installation takes 64 k unless its administrator has said otherwise. */
const ROOM = 58_000;

/**
 * Several companies in one call, each with its address, contact and numbers. What remains of a call that was refused is not
 * known beforehand: it is looked up, and what is not there is sent one by one.
 * @throws AppError `IMPORT-UNCERTAIN`; any other only while nothing has been inserted
 */
export async function insertAccounts(
  inserting: Inserting,
  accounts: readonly NewAccount[],
): Promise<readonly WriteResult[]> {
  const results: WriteResult[] = [];
  for (const part of partsOf(
    accounts.map((account) => ({ account, record: companyRecord(inserting, account) })),
  )) {
    try {
      results.push(...(await insertPart(inserting, part)));
    } catch (error) {
      if (results.length === 0) throw error;
      throw uncertain(error);
    }
  }
  return results;
}

interface Sending {
  readonly account: NewAccount;
  readonly record: XmlElement;
}

async function insertPart(inserting: Inserting, part: readonly Sending[]): Promise<readonly WriteResult[]> {
  const sent = await add(inserting.session, part);
  if (!(sent instanceof AppError)) return sent.map((id, at) => inserted(id, part[at]?.account));
  const results: WriteResult[] = [];
  for (const one of part) {
    try {
      results.push(await insertOne(inserting, one, part.length === 1 ? sent : null));
    } catch (error) {
      throw uncertain(error);
    }
  }
  return results;
}

/** `refusal`: what was said of this very record already. */
async function insertOne(inserting: Inserting, one: Sending, refusal: AppError | null): Promise<WriteResult> {
  const { account } = one;
  const lookUp = () => inserting.findLinked([account.link.externalUid]);
  const [before] = await lookUp();
  if (before) return inserting.complete(before.id, account);
  const sent = refusal ?? (await add(inserting.session, [one]));
  if (!(sent instanceof AppError)) return inserted(sent[0] ?? '', account);
  const [after] = refusal ? [] : await lookUp();
  return after ? inserting.complete(after.id, account) : failed(sent);
}

/** Ids in the order of the records, or the refusal. @throws AppError where it is not known, or nothing was sent */
async function add(session: ServiceSession, part: readonly Sending[]): Promise<readonly string[] | AppError> {
  const operation = writeOperation(
    'add',
    'company',
    part.map(({ record }) => record),
  );
  try {
    const ids = idsIn(await session.write(operation));
    if (ids.length === part.length) return ids;
    throw new AppError('IMPORT-UNCERTAIN', { raw: `${ids.length} ids for ${part.length} records` });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (hasCode(error, 'CRM-REFUSED')) return error;
    throw isLost(error) ? uncertain(error) : error;
  }
}

/** An answer of the web server that is no answer to the call says nothing about it, unless it names its own failure. */
const isLost = (error: AppError): boolean =>
  mayHaveArrived(error) || (hasCode(error, 'CRM-WEB-SERVICES-OFF') && /^2/.test(error.params.status ?? ''));

function uncertain(thrown: unknown): AppError {
  const error = toAppError(thrown);
  if (error.code === 'IMPORT-UNCERTAIN') return error;
  return new AppError('IMPORT-UNCERTAIN', { params: error.params, raw: error.raw, cause: error });
}

function inserted(id: string, account: NewAccount | undefined): WriteResult {
  if (!account || hasLastName(account.values)) return { ok: true, id };
  return { ok: true, id, notes: [{ labelKey: 'import_note_contact_named', params: {} }] };
}

/** `crmid` of each record, wherever it stands. */
function idsIn(of: XmlElement): readonly string[] {
  const own = childrenOf(of, 'crmid').map(({ text }) => text.trim());
  return [...own, ...of.children.flatMap(idsIn)].filter((id) => /^[1-9]\d*$/.test(id));
}

function companyRecord(inserting: Inserting, account: NewAccount): XmlElement {
  const { values } = account;
  const name = values['company.comp_name'] ?? '';
  const person = personColumns(values, name);
  return recordElement(
    'company',
    filled({ ...columnValues(values, 'company'), ...inserting.linkColumns(account) }),
    [
      ...listElement('person', [childElement('person', person, numberLists(values, 'person'))]),
      ...listElement('address', [childElement('address', addressColumns(values))]),
      ...numberLists(values, 'company'),
    ],
  );
}

function partsOf(all: readonly Sending[]): readonly (readonly Sending[])[] {
  const parts: Sending[][] = [];
  let left = 0;
  for (const one of all) {
    const size = sizeOf(one.record);
    if (size > left || parts.length === 0) {
      parts.push([]);
      left = ROOM;
    }
    parts.at(-1)?.push(one);
    left -= size;
  }
  return parts;
}

/** Characters of an element as it is written; every escaped one is counted as the longest of its kind. */
const sizeOf = ({ name, text, attributes, children }: XmlElement): number =>
  2 * name.length +
  5 +
  text.length +
  5 * (text.match(/[<>&"'\r\n\t]/g)?.length ?? 0) +
  Object.entries(attributes).reduce((sum, [key, value]) => sum + key.length + value.length + 4, 0) +
  children.reduce((sum, child) => sum + sizeOf(child), 0);
