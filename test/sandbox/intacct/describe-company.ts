import { COMPANY_ID, entities, senders, users } from './company';
import type { CompanyState } from './company-state';
import { namedCustomers } from './seed/named-customers';

/** What a person or a test needs to sign in, and the customers worth looking at. */
export function describeCompany(state: CompanyState): Readonly<Record<string, unknown>> {
  return {
    endpoint: 'https://api.intacct.com/ia/xml/xmlgw.phtml',
    sessionEndpoint: state.switches.endpoint,
    company: COMPANY_ID,
    entities: state.switches.multiEntity ? entities.map(({ id, name }) => ({ id, name })) : [],
    senders: senders.map(({ id, password, companies }) => ({ id, password, companies })),
    users: users.map(({ id, password, locked, denied }) => ({ id, password, locked, denied })),
    customers: namedCustomers.map(({ id, name }) => ({ id, name })),
    generatedCustomers: state.database.table('CUSTOMER').generated.count,
  };
}
