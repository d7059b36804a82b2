import { AppError } from '../../core/app-error';
import type { ErpConnector, ErpConnectorFactory, ErpPorts } from '../contract';
import { hasCompanions, writeContacts } from './companions';
import { type Company, openCompany } from './company';
import { testConnection } from './connection-test';
import { assignNumber, createCustomer } from './create';
import { formatKey } from './customer-key';
import { sage100Descriptor } from './descriptor';
import { readDetails } from './details';
import { readDocument } from './document';
import { compare, planCustomer, startForm } from './mapping';
import { readPickLists } from './pick-lists';
import { summaryOfRecord } from './record';
import { findCandidates, findNumber, search } from './search';
import { keyOfValues, traceCreate } from './trace';
import { readValues, recordOf, updateCustomer } from './update';

/** Binds Sage 100 to one integration. Opened per call: nothing is kept but what the session store keeps. */
export const createSage100: ErpConnectorFactory = (ports: ErpPorts): ErpConnector => {
  const open = (): Company => openCompany(ports);
  return {
    descriptor: sage100Descriptor,
    testConnection: () => testConnection(ports),
    readPickLists: (ids, onList) => readPickLists(ports, ids, onList),
    plan: planCustomer,
    startForm,
    proposeNumber: async () => '',
    findNumber: async (form, lists) => findNumber(open(), form, lists),
    search: async (text, form, lists) => search(open(), text, form, lists),
    findCandidates: async (probe) => findCandidates(open(), probe),
    assignNumber: async (values) => assignNumber(open(), values),
    numberOf: (values) => (values.CustomerNo ? formatKey(keyOfValues(values)) : ''),
    create: async (request) => createCustomer(open(), request),
    hasCompanions,
    writeCompanions: (customer, values) => writeContacts(open, customer, values),
    traceCreate: async (trace) => traceCreate(open(), trace),
    read: async (ref) => {
      try {
        return summaryOfRecord(await recordOf(open(), ref));
      } catch (error) {
        if (error instanceof AppError && error.code === 'ERP-NOT-FOUND') return null;
        throw error;
      }
    },
    readDetails: async (ref) => readDetails(open(), ref),
    readDocument: async (ref, kind, key) => readDocument(open(), ref, kind, key),
    readValues: async (ref) => readValues(open(), ref),
    compare,
    update: async (ref, changes) => updateCustomer(open(), ref, changes),
    openSource: () => {
      throw new AppError('ERP-NOT-OFFERED');
    },
  };
};
