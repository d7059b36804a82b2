import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type SourceBench, startSourceBench } from './customer-source.bench';
import { sourceChangesCases } from './customer-source.changes.cases';
import { sourceCompleteCases } from './customer-source.complete.cases';
import type { SourceSubject } from './customer-source.subject';
import { sourceTroubleCases } from './customer-source.trouble.cases';
import { sourceValuesCases } from './customer-source.values.cases';

/** A group of cases. The bench is there once a case runs. */
export type SourceCases = (subject: SourceSubject, bench: () => SourceBench) => void;

const CASES: readonly SourceCases[] = [
  sourceCompleteCases,
  sourceChangesCases,
  sourceValuesCases,
  sourceTroubleCases,
];

/** What every source of customers has to pass, over real HTTP, against its simulated system. */
export function customerSourceSuite(subject: SourceSubject): void {
  let bench: SourceBench;
  beforeAll(async () => {
    bench = await startSourceBench(subject);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());
  for (const cases of CASES) cases(subject, () => bench);
}
