import { describe } from 'vitest';
import { customerTargetSuite } from './customer-target.suite';
import { TARGET_SUBJECTS } from './target-subjects';

for (const subject of TARGET_SUBJECTS) describe(subject.crm.id, () => customerTargetSuite(subject));
