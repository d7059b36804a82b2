import type { Clock } from '../../core/clock';
import type { ImportRun } from '../../core/import-run';
import type { CustomerTarget } from '../../crm/customer-target';
import type { CustomerSource, CustomerSourceDescriptor } from '../../erp/customer-source';
import type { ImportStore } from './import-store';

/** What an import needs; source and target are bound to the integration and the organisation of its run. */
export interface ImportPorts {
  readonly store: ImportStore;
  readonly source: CustomerSource;
  /** Rows of a source page. */
  readonly pages: Pick<CustomerSourceDescriptor, 'largestPage' | 'smallestPage'>;
  readonly target: CustomerTarget;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, never more than some seconds: longer waits come in pieces. */
  pause(ms: number): Promise<void>;
  /** A new UUID. */
  newId(): string;
  /** Told of every checkpoint. */
  onProgress(run: ImportRun): void;
}
