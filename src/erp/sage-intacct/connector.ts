import type { ErpConnector, ErpConnectorFactory, ErpPorts } from '../contract';
import { findCandidates } from './candidates';
import { openCompany } from './company';
import { compareCustomer } from './compare';
import { integrationKeyFieldOf } from './connection-settings';
import { testConnection } from './connection-test';
import { createCustomer } from './create';
import { findNumber, searchCustomers } from './customer-search';
import { readValues } from './customer-values';
import { sageIntacctDescriptor } from './descriptor';
import { readCustomer, readDetails } from './details';
import { planCustomer, startForm } from './mapping';
import { readDocument } from './order-document';
import { readPickLists } from './pick-lists';
import { openCustomerSource } from './source';
import { traceCreate } from './trace';
import { unreadableLists } from './unreadable-lists';
import { updateCustomer } from './update';

/** Binds Sage Intacct to one integration. Opened per call: nothing is kept but what the session store keeps. */
export const createSageIntacct: ErpConnectorFactory = (ports: ErpPorts): ErpConnector => ({
  descriptor: sageIntacctDescriptor,
  testConnection: () => testConnection(ports),
  readPickLists: async (ids, onList) => {
    try {
      return await readPickLists(openCompany(ports), ids, onList);
    } catch (error) {
      const lists = unreadableLists(ids, error);
      for (const list of lists) onList?.(list);
      return lists;
    }
  },
  plan: planCustomer,
  startForm,
  // The company numbers customers itself, or an administrator of Intacct decides how; neither is ours to propose.
  proposeNumber: async () => '',
  findNumber: async (form) => findNumber(openCompany(ports), form),
  search: async (text) => searchCustomers(openCompany(ports), text),
  findCandidates: async (probe) => findCandidates(openCompany(ports), probe),
  // Intacct hands numbers out in the create itself.
  assignNumber: async (values) => values,
  numberOf: (values) => values.CUSTOMERID ?? '',
  create: async (request) =>
    createCustomer(
      openCompany(ports, request.entity).gateway,
      request,
      integrationKeyFieldOf(ports.connection),
    ),
  // Contacts are created with the customer, in one transaction.
  hasCompanions: () => false,
  writeCompanions: async () => [],
  traceCreate: async (trace) => traceCreate(openCompany(ports, trace.entity), trace),
  read: async (ref) => readCustomer(openCompany(ports), ref),
  readDetails: async (ref) => readDetails(openCompany(ports), ref),
  readDocument: async (ref, kind, key) => readDocument(openCompany(ports), ref, kind, key),
  readValues: async (ref) => readValues(openCompany(ports), ref),
  compare: compareCustomer,
  update: async (ref, changes) => updateCustomer(openCompany(ports), ref, changes),
  openSource: (fields) => openCustomerSource(ports, fields),
});
