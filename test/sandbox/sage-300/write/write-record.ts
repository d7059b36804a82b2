import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import { propertyOf, type Resource } from '../schema/resource';
import type { Company } from '../store/company';
import type { Switches } from '../switches';
import { WebApiError } from '../web-api-error';
import { Draft, wordsOf } from './draft';
import type { Entry, PayloadRow } from './read-payload';
import { viewOf } from './views';
import { type DetailMode, writeDetails } from './write-details';

/** Where and when a record is written. */
export interface WriteContext {
  readonly company: Company;
  readonly resource: Resource;
  readonly switches: Switches;
  /** ISO date. */
  readonly today: string;
}

const PHONES: ReadonlySet<string> = new Set(['PhoneNumber', 'FaxNumber', 'ContactsPhone', 'ContactsFax']);

/** @throws WebApiError RecordDuplicate when the key is taken, RecordInvalid for what the view refuses */
export function createRecord(context: WriteContext, payload: PayloadRow): Row {
  const draft = new Draft(context.company, context.switches, context.today, {});
  apply(draft, payload, 'replace', context.resource);
  if (context.resource.name !== 'OEOrders') requireNewKey(draft, context);
  return store(draft, context);
}

/** Changes what the payload names. @throws WebApiError RecordInvalid for what the view refuses */
export function changeRecord(context: WriteContext, row: Row, payload: PayloadRow): void {
  const draft = new Draft(context.company, context.switches, context.today, row);
  apply(draft, withoutKey(payload, context, row), 'merge', context.resource);
  store(draft, context);
}

/** Sets everything that a client may set to what the payload says, or to nothing; details that it has not are purged. */
export function replaceRecord(context: WriteContext, row: Row, payload: PayloadRow): void {
  const kept = context.resource.properties.filter(
    (one) => one.readOnly || context.resource.key.includes(one.name),
  );
  const start = Object.fromEntries(
    kept.flatMap(({ name }) => (name in row ? [[name, row[name] ?? null]] : [])),
  );
  const draft = new Draft(context.company, context.switches, context.today, row, start);
  apply(draft, withoutKey(payload, context, row), 'replace', context.resource);
  store(draft, context);
}

/** @throws WebApiError RecordInvalid when the view keeps the record */
export function removeRecord(context: WriteContext, row: Row): void {
  const draft = new Draft(context.company, context.switches, context.today, row);
  viewOf(context.resource.name).remove?.(draft);
  refuseFindings(draft);
  context.company.table(context.resource.name).remove(row);
}

/** Properties are applied one after the other, as the payload has them: a later one overrides what an earlier brought. */
function apply(draft: Draft, payload: PayloadRow, mode: DetailMode, resource: Resource): void {
  const view = viewOf(resource.name);
  for (const entry of payload.entries) {
    const { property } = entry;
    if (property.readOnly) continue;
    checkLength(draft, entry);
    draft.values[property.name] =
      property.kind === 'details' ? writeDetails(draft, entry, mode) : stored(draft, entry);
    view.set?.(draft, property);
  }
}

function stored(draft: Draft, { property, value }: Entry) {
  if (!draft.switches.phoneDigits || !PHONES.has(property.name)) return value;
  return String(value).replace(/[^A-Za-z0-9]/g, '');
}

function checkLength(draft: Draft, { property, value }: Entry): void {
  if (property.max === 0 || typeof value !== 'string' || value.length <= property.max) return;
  const text = `${wordsOf(property.name)} is too long: ${property.max} characters at most.`;
  if (draft.switches.overLongCode === 'InvalidPayload') throw new WebApiError('InvalidPayload', text);
  draft.find(text);
}

function requireNewKey(draft: Draft, { company, resource }: WriteContext): void {
  const blank = resource.key.filter((name) => draft.text(name) === '');
  if (blank.length > 0) {
    for (const name of blank) draft.find(`${wordsOf(name)} cannot be blank.`);
    return;
  }
  if (company.table(resource.name).find(draft.values))
    throw new WebApiError(
      'RecordDuplicate',
      `${resource.key.map((name) => `${wordsOf(name)} '${draft.text(name)}'`).join(', ')} already exists.`,
    );
}

function store(draft: Draft, { company, resource, today }: WriteContext): Row {
  viewOf(resource.name).check?.(draft);
  refuseFindings(draft);
  if (propertyOf(resource, 'DateLastMaintained')) draft.values.DateLastMaintained = dateValue(today);
  if (draft.values.Status === 'Active') draft.values.InactiveDate = null;
  if (draft.values.Status === 'Inactive') draft.values.InactiveDate ??= dateValue(today);
  company.table(resource.name).put(draft.values);
  return draft.values;
}

function refuseFindings(draft: Draft): void {
  if (draft.findings.length > 0) throw new WebApiError('RecordInvalid', draft.findings.join('\r\n'));
}

/** The key in a payload must be that of the address. */
function withoutKey(payload: PayloadRow, { resource }: WriteContext, row: Row): PayloadRow {
  const entries = payload.entries.filter(({ property, value }) => {
    if (!resource.key.includes(property.name)) return true;
    if (value !== row[property.name])
      throw new WebApiError('InvalidEntityKey', `${property.name} is not that of the address.`);
    return false;
  });
  return { ...payload, entries };
}
