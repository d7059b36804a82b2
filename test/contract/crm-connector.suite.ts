import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type CrmBench, startCrmBench } from './crm-connector.bench';
import { clearCases } from './crm-connector.clear.cases';
import { fieldCases } from './crm-connector.fields.cases';
import { linkCases } from './crm-connector.link.cases';
import { readCases } from './crm-connector.read.cases';
import { reserveCases } from './crm-connector.reserve.cases';
import { searchCases } from './crm-connector.search.cases';
import { secretCases } from './crm-connector.secrets.cases';
import { setUpCases } from './crm-connector.set-up.cases';
import type { CrmSubject } from './crm-connector.subject';
import { tokenCases } from './crm-connector.token.cases';
import { troubleCases } from './crm-connector.trouble.cases';
import { userCases } from './crm-connector.users.cases';

/** A group of cases. The bench is there once a case runs. */
export type CrmCases = (subject: CrmSubject, bench: () => CrmBench) => void;

const CASES: readonly CrmCases[] = [
  readCases,
  fieldCases,
  reserveCases,
  linkCases,
  clearCases,
  tokenCases,
  troubleCases,
  searchCases,
  userCases,
  setUpCases,
  secretCases,
];

/** What every CRM connector has to pass, over real HTTP, against its simulated system. */
export function crmConnectorSuite(subject: CrmSubject): void {
  let bench: CrmBench;
  beforeAll(async () => {
    bench = await startCrmBench(subject);
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.reset());
  for (const cases of CASES) cases(subject, () => bench);
}
