import type { ErpAccess } from '../e2e/support/erp-access';
import type { SystemId } from '../e2e/support/scene';
import type { BenchContext } from './bench-context';
import { measureCrmCalls } from './crm-calls';
import { INTACCT_DETAILS, SAGE_100_DETAILS, SAGE_300_DETAILS } from './details-case';
import { measureDetails } from './details-round-trips';
import type { Measurement } from './measurement';
import { measurePageUnderChurn } from './page-under-churn';
import { measurePageWithoutRecord, measureServerPageWithoutRecord } from './page-without-record';
import { measurePanelPaint } from './panel-paint';
import { measurePromotion } from './promote-round-trips';
import {
  INTACCT_PROMOTION,
  SAGE_100_NEXT_NUMBER,
  SAGE_100_TYPED_NUMBER,
  SAGE_300_PROMOTION,
} from './promotion-case';
import { measureWorkerColdStart } from './worker-cold-start';

type Measure = (context: BenchContext) => Promise<readonly Measurement[]>;

/** A browser with one ERP, and what is measured in it, one after the other. */
export interface BenchScene {
  readonly erp: ErpAccess['erp'];
  /** The simulated system of the ERP, and its switches that the measurements need. */
  readonly system: SystemId;
  readonly switches: Readonly<Record<string, unknown>>;
  readonly measures: readonly Measure[];
}

/** What is measured with each ERP; what has nothing to do with the ERP, with the first. */
export const BENCH_SCENES: readonly BenchScene[] = [
  {
    erp: 'Sage Intacct',
    system: 'intacct',
    switches: { sequencing: true },
    measures: [
      measurePageWithoutRecord,
      measurePageUnderChurn,
      measureCrmCalls,
      measureWorkerColdStart,
      measurePanelPaint,
      (context) => measurePromotion(context, INTACCT_PROMOTION),
      (context) => measureDetails(context, INTACCT_DETAILS),
      // Last: it connects a further CRM.
      measureServerPageWithoutRecord,
    ],
  },
  {
    erp: 'Sage 300',
    system: 'sage-300',
    switches: {},
    measures: [
      (context) => measurePromotion(context, SAGE_300_PROMOTION),
      (context) => measureDetails(context, SAGE_300_DETAILS),
    ],
  },
  {
    erp: 'Sage 100',
    system: 'sage-100',
    // The accounts' post codes are not in the company's table; that is tested elsewhere.
    switches: { zipCheck: false },
    // The details first: whatever comes first in a browser's session also reads the service's description, once.
    measures: [
      (context) => measureDetails(context, SAGE_100_DETAILS),
      (context) => measurePromotion(context, SAGE_100_TYPED_NUMBER),
      (context) => measurePromotion(context, SAGE_100_NEXT_NUMBER),
    ],
  },
];
