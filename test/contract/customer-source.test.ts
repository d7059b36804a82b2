import { describe, expect, it } from 'vitest';
import { ERP_DESCRIPTORS } from '../../src/erp/descriptors';
import { customerSourceSuite } from './customer-source.suite';
import { SOURCE_SUBJECTS } from './customer-source-subjects';

it('is run on ERPs that offer their customers', () => {
  const offering = ERP_DESCRIPTORS.filter(({ source }) => source !== null).map(({ id }) => id);
  expect(offering).toEqual(expect.arrayContaining(SOURCE_SUBJECTS.map(({ id }) => id)));
});

for (const subject of SOURCE_SUBJECTS) {
  describe([subject.id, subject.variant].filter(Boolean).join(' '), () => customerSourceSuite(subject));
}
