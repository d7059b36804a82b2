import { describe, expect, it } from 'vitest';
import { ERP_CONNECTORS } from '../../src/erp/registry';
import { erpConnectorSuite } from './erp-connector.suite';
import { ERP_SUBJECTS } from './erp-subjects';

it('is run on every ERP of the registry', () => {
  expect(ERP_SUBJECTS.map((subject) => subject.id).sort()).toEqual(Object.keys(ERP_CONNECTORS).sort());
});

for (const subject of ERP_SUBJECTS) describe(subject.id, () => erpConnectorSuite(subject));
