import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/clock';
import type { ErpLinkFields } from '../../core/erp-link';
import { PARTS } from './link-slot';
import { type LinkedCompanies, readLinked } from './read-link';
import { type Row, textIn } from './row';
import type { WriteCompany } from './write-company';

export interface LinkWriting extends LinkedCompanies {
  readonly write: WriteCompany;
  readonly clock: Clock;
  pause(ms: number): Promise<void>;
}

/** What is wanted of a link as it stands (`rival`: see `SlotColumns`): null for nothing. Throws to refuse. */
type Decide = (link: ErpLinkFields, rival: ErpLinkFields | null) => Partial<ErpLinkFields> | null;

const LEAST_WAIT_MS = 400;

/**
 * Reads, lets `decide` judge, writes, and reads again: there is no conditional write. With `contested`, and in a column
 * that holds the links of others too, it waits before that, longer than anybody takes from a reading to its write, so that of two at the same moment the last alone finds
 * its own value. An answer that was lost is no failure where the values stand.
 */
export async function changeLink(
  writing: LinkWriting,
  recordId: string,
  decide: Decide,
  contested = false,
): Promise<void> {
  const slot = writing.slot();
  const steps = stopwatch(writing.clock);
  const before = await steps.time(() => readLinked(writing, recordId));
  const wanted = decide(slot.linkIn(before), slot.rivalIn(before));
  if (wanted === null) return;
  const sent = slot.valuesFor(before, wanted);
  const lost = await steps.time(() => unlessRefused(writing.write(recordId, sent)));
  if (contested || slot.shared) await writing.pause(Math.max(LEAST_WAIT_MS, 2 * steps.slowest()));
  const after = await readLinked(writing, recordId);
  const present = slot.linkIn(after);
  const astray = PARTS.find((part) => part in wanted && present[part] !== wanted[part]);
  if (astray === undefined) return;
  if (lost) throw lost;
  const field = slot.columnOf(astray);
  const code = refusalOf(
    [before, after].map((row) => textIn(row, field.toLowerCase())),
    present[astray],
    wanted[astray] ?? '',
  );
  if (code) {
    const changed = Object.keys(sent).filter((column) => textIn(after, column) !== textIn(before, column));
    await putBack(writing, recordId, before, changed);
    throw new AppError(code, { params: { field }, field });
  }
  decide(present, slot.rivalIn(after));
  throw new AppError('CRM-CHANGED');
}

/** The failure of a write that may have happened all the same. */
async function unlessRefused(write: Promise<void>): Promise<AppError | null> {
  try {
    await write;
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('NET-')) return error;
    throw error;
  }
}

/** Why a value is not what was sent: the column is closed to this user, or a script changed it. Null: somebody else did. */
function refusalOf(
  [before = '', after = '']: readonly string[],
  now: string,
  wanted: string,
): 'CRM-FIELDS-READ-ONLY' | 'CRM-VALUE-CHANGED' | null {
  if (before === after) return 'CRM-FIELDS-READ-ONLY';
  return now !== '' && folded(wanted).startsWith(folded(now)) ? 'CRM-VALUE-CHANGED' : null;
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** A link that stands in parts is worse than none. What cannot be put back stays. */
async function putBack(
  { write }: LinkWriting,
  recordId: string,
  before: Row,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0) return;
  const values = Object.fromEntries(columns.map((column) => [column, textIn(before, column)]));
  await unlessRefused(write(recordId, values)).catch(() => undefined);
}

function stopwatch(clock: Clock) {
  let slowest = 0;
  return {
    slowest: () => slowest,
    async time<T>(step: () => Promise<T>): Promise<T> {
      const from = clock.now();
      const done = await step();
      slowest = Math.max(slowest, clock.now() - from);
      return done;
    },
  };
}
