import { SAGE_300_SOURCES } from './customer-source.sage-300';
import { sageIntacctSource } from './customer-source.sage-intacct';
import type { SourceSubject } from './customer-source.subject';

/** The sources that the suite is run on, one line each. */
export const SOURCE_SUBJECTS: readonly SourceSubject[] = [sageIntacctSource, ...SAGE_300_SOURCES];
