import type { ErpConnector, ErpConnectorFactory, ErpPorts } from '../contract';
import { findCandidates } from './candidates';
import { openCompany } from './company';
import { integrationKeyFieldOf } from './connection-settings';
import { testConnection } from './connection-test';
import { createCustomer } from './create';
import { sageIntacctDescriptor } from './descriptor';
import { readCustomer, readDetails } from './details';
import { planCustomer, startForm } from './mapping';
import { readPickLists } from './pick-lists';
import { traceCreate } from './trace';
import { unreadableLists } from './unreadable-lists';

/** Binds Sage Intacct to one integration. Opened per call: nothing is kept but what the session store keeps. */
export const createSageIntacct: ErpConnectorFactory = (ports: ErpPorts): ErpConnector => ({
  descriptor: sageIntacctDescriptor,
  testConnection: () => testConnection(ports),
  readPickLists: async (ids) => {
    try {
      return await readPickLists(openCompany(ports), ids);
    } catch (error) {
      return unreadableLists(ids, error);
    }
  },
  plan: planCustomer,
  startForm,
  findCandidates: async (probe) => findCandidates(openCompany(ports), probe),
  create: async (request) =>
    createCustomer(
      openCompany(ports, request.entity).gateway,
      request,
      integrationKeyFieldOf(ports.connection),
    ),
  traceCreate: async (trace) => traceCreate(openCompany(ports, trace.entity), trace),
  read: async (ref) => readCustomer(openCompany(ports), ref),
  readDetails: async (ref) => readDetails(openCompany(ports), ref),
});
