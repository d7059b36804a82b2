import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ErpBench, startErpBench } from './erp-connector.bench';
import { createCases } from './erp-connector.create.cases';
import { detailsCases } from './erp-connector.details.cases';
import { listCases } from './erp-connector.lists.cases';
import { lostCases } from './erp-connector.lost.cases';
import { planCases } from './erp-connector.plan.cases';
import { searchCases } from './erp-connector.search.cases';
import { secretCases } from './erp-connector.secrets.cases';
import { sessionCases } from './erp-connector.session.cases';
import { signInCases } from './erp-connector.sign-in.cases';
import type { ErpSubject } from './erp-connector.subject';
import { traceCases } from './erp-connector.trace.cases';
import { valueCases } from './erp-connector.values.cases';

/** A group of cases. The bench is there once a case runs. */
export type ErpCases = (subject: ErpSubject, bench: () => ErpBench) => void;

const CASES: readonly ErpCases[] = [
  signInCases,
  sessionCases,
  listCases,
  planCases,
  createCases,
  valueCases,
  lostCases,
  traceCases,
  searchCases,
  detailsCases,
  secretCases,
];

/** What every ERP connector has to pass, over real HTTP, against its simulated system. */
export function erpConnectorSuite(subject: ErpSubject): void {
  let bench: ErpBench;
  beforeAll(async () => {
    bench = await startErpBench(subject);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());
  for (const cases of CASES) cases(subject, () => bench);
}
