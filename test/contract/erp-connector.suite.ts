import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ErpBench, startErpBench } from './erp-connector.bench';
import { companionCases } from './erp-connector.companions.cases';
import { createCases } from './erp-connector.create.cases';
import { descriptorCases } from './erp-connector.descriptor.cases';
import { detailsCases } from './erp-connector.details.cases';
import { differenceCases } from './erp-connector.differences.cases';
import { documentCases } from './erp-connector.documents.cases';
import { listCases } from './erp-connector.lists.cases';
import { lostCases } from './erp-connector.lost.cases';
import { numberCases } from './erp-connector.numbers.cases';
import { planCases } from './erp-connector.plan.cases';
import { repeatedCases } from './erp-connector.repeated.cases';
import { searchCases } from './erp-connector.search.cases';
import { secretCases } from './erp-connector.secrets.cases';
import { sessionCases } from './erp-connector.session.cases';
import { signInCases } from './erp-connector.sign-in.cases';
import type { ErpSubject } from './erp-connector.subject';
import { traceCases } from './erp-connector.trace.cases';
import { updateCases } from './erp-connector.update.cases';
import { valueCases } from './erp-connector.values.cases';

/** A group of cases. The bench is there once a case runs. */
export type ErpCases = (subject: ErpSubject, bench: () => ErpBench) => void;

const CASES: readonly ErpCases[] = [
  descriptorCases,
  signInCases,
  sessionCases,
  listCases,
  planCases,
  numberCases,
  createCases,
  companionCases,
  valueCases,
  lostCases,
  repeatedCases,
  traceCases,
  searchCases,
  detailsCases,
  documentCases,
  differenceCases,
  updateCases,
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
