import { expect, it } from 'vitest';
import { sumUp, type TraceEvent } from './own-script-time';

const piece = (ts: number, dur: number, tid = 1): TraceEvent => ({
  name: 'FunctionCall',
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
});

it('counts a piece inside another once, and threads apart', () => {
  const own = sumUp([piece(1000, 4000), piece(2000, 1000), piece(6000, 500), piece(2000, 1000, 2)]);
  expect(own).toEqual({ total: 5.5, longest: 4, entries: 3 });
});

it('finds nothing where nothing of ours ran', () => {
  expect(sumUp([])).toEqual({ total: 0, longest: 0, entries: 0 });
});

it('takes the time on the CPU where the trace has it', () => {
  expect(sumUp([{ ...piece(1000, 4000), tdur: 1500 }]).total).toBe(1.5);
});
