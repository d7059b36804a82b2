import type { ErpLinkFields } from '../../src/core/erp-link';
import type { CrmConnector, CrmPorts } from '../../src/crm/contract';
import { crmDescriptor } from '../../src/crm/descriptors';
import { CRM_CONNECTORS } from '../../src/crm/registry';
import { type Bench, startBench } from './connector-bench';
import type { CrmPerson, CrmSubject } from './crm-connector.subject';

/** A bench with one CRM on it. */
export interface CrmBench extends Bench {
  readonly subject: CrmSubject;
  /** A connector with the token of that person; requests are counted from here on. */
  connect(who?: CrmPerson, ports?: Partial<CrmPorts>): Promise<CrmConnector>;
  /** Id of the record that carries no link, and of another such. */
  free(): string;
  other(): string;
  link(id: string): ErpLinkFields;
}

export async function startCrmBench(subject: CrmSubject): Promise<CrmBench> {
  const bench = await startBench(subject.createSystem, subject.arrange);
  const create = CRM_CONNECTORS[subject.id];
  const descriptor = crmDescriptor(subject.id);
  if (!create || !descriptor) throw new Error(`no connector for ${subject.id}`);
  return {
    ...bench,
    subject,
    connect: async (who = 'rep', ports = {}) => {
      const tokens = await subject.signIn(bench, who);
      bench.forget();
      return create({
        http: bench.http,
        clock: bench.clock,
        tokens,
        org: 'crm.example',
        address: subject.address(bench.origin),
        service: async () => null,
        serviceInUse: async () => false,
        otherLinksField: '',
        slot: { kind: 'default' },
        linkFields: descriptor.linkFields,
        pause: bench.pause,
        ...ports,
      });
    },
    free: () => subject.recordId(bench, subject.free),
    other: () => subject.recordId(bench, subject.other),
    link: (id) => subject.linkOf(bench.snapshot(), id),
  };
}
