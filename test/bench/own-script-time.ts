import type { CDPSession } from 'playwright';

/** A slice of a Chromium trace (Trace Event Format, complete events); times in microseconds, `tdur` on the CPU. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export interface OwnTime {
  /** Milliseconds of CPU inside scripts of ours, on the page's threads: other programs do not count. */
  readonly total: number;
  /** The longest piece without a pause, milliseconds. */
  readonly longest: number;
  /** How often the browser called into us. */
  readonly entries: number;
}

const CATEGORIES = 'devtools.timeline,v8';
const SCRIPT_WORK: readonly string[] = ['EvaluateScript', 'FunctionCall', 'v8.compile'];

/** Runs `work` under Chromium's own tracing; what scripts from `origin` cost meanwhile. */
export async function ownScriptTime(
  session: CDPSession,
  origin: string,
  work: () => Promise<unknown>,
): Promise<OwnTime> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { categories: CATEGORIES, transferMode: 'ReportEvents' });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return sumUp(events.filter((event) => isOurs(event, origin)));
}

const isOurs = ({ name, ph, args }: TraceEvent, origin: string): boolean =>
  ph === 'X' && SCRIPT_WORK.includes(name) && (args?.data?.url ?? '').startsWith(origin);

/** Pieces inside other pieces are part of those and counted once. */
export function sumUp(events: readonly TraceEvent[]): OwnTime {
  const byStart = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const end = new Map<string, number>();
  const pieces = byStart.filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid}/${tid}`;
    if (ts < (end.get(thread) ?? 0)) return false;
    end.set(thread, ts + dur);
    return true;
  });
  const lengths = pieces.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return {
    total: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
    entries: pieces.length,
  };
}
