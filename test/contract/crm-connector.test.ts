import { describe, expect, it } from 'vitest';
import { CRM_CONNECTORS } from '../../src/crm/registry';
import { crmConnectorSuite } from './crm-connector.suite';
import { CRM_SUBJECTS } from './crm-subjects';

it('is run on every CRM of the registry', () => {
  expect(CRM_SUBJECTS.map((subject) => subject.id).sort()).toEqual(Object.keys(CRM_CONNECTORS).sort());
});

for (const subject of CRM_SUBJECTS) describe(subject.id, () => crmConnectorSuite(subject));
