import { describe, expect, it } from 'vitest';
import { ERP_CONNECTORS } from '../../src/erp/registry';
import { erpConnectorSuite } from './erp-connector.suite';
import { ERP_SUBJECTS } from './erp-subjects';

it('is run on every ERP of the registry', () => {
  const ids = new Set(ERP_SUBJECTS.map((subject) => subject.id));
  expect([...ids].sort()).toEqual(Object.keys(ERP_CONNECTORS).sort());
});

for (const subject of ERP_SUBJECTS) {
  describe([subject.id, subject.variant].filter(Boolean).join(' '), () => erpConnectorSuite(subject));
}
