import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startTargetBench, type TargetBench } from './customer-target.bench';
import { insertCases } from './customer-target.insert.cases';
import { keyCases } from './customer-target.keys.cases';
import { sessionCases } from './customer-target.session.cases';
import type { TargetSubject } from './customer-target.subject';
import { updateCases } from './customer-target.update.cases';
import { valueCases } from './customer-target.values.cases';

/** A group of cases. The bench is there once a case runs. */
export type TargetCases = (subject: TargetSubject, bench: () => TargetBench) => void;

const CASES: readonly TargetCases[] = [keyCases, insertCases, updateCases, valueCases, sessionCases];

/** What every target of an import has to pass, over real HTTP, against its simulated system. */
export function customerTargetSuite(subject: TargetSubject): void {
  let bench: TargetBench;
  beforeAll(async () => {
    bench = await startTargetBench(subject);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());
  for (const cases of CASES) cases(subject, () => bench);
}
