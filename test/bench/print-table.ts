import type { Measurement } from './measurement';

const HEADS = ['thing', 'measured', 'budget', 'verdict'];

/** The measurements as a table of plain text. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [HEADS, ...measurements.map(cellsOf)];
  const widths = HEADS.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const cellsOf = ({ thing, measured, budget, verdict, gated }: Measurement): string[] => [
  thing,
  measured,
  budget,
  verdict === 'info' || gated ? verdict : `${verdict}, on this machine`,
];

/** The last line: how many of the figures that have a budget keep it. */
export function summaryOf(measurements: readonly Measurement[]): string {
  const count = (verdict: Measurement['verdict']): number =>
    measurements.filter((one) => one.verdict === verdict).length;
  return `${count('within')} within budget, ${count('over')} over`;
}
