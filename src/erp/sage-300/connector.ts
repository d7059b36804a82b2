import type { ErpConnector, ErpConnectorFactory, ErpPorts } from '../contract';
import { hasCompanions, writeCompanions } from './companions';
import { testConnection } from './connection-test';
import { createCustomer } from './create';
import { keyOf, readSummary } from './customer';
import { sage300Descriptor } from './descriptor';
import { readDetails } from './details';
import { readDocument } from './document';
import { NUMBER_FIELD } from './form-fields';
import { readPickLists } from './pick-lists';
import { planCustomer, startForm } from './plan';
import { proposeNumber } from './propose-number';
import { findCandidates, searchCustomers } from './search-customers';
import { openSource } from './source';
import { lookUpCreate } from './trace';
import { compareCustomer, readValues, updateCustomer } from './values';
import { openWebApi, type WebApi } from './web-api';

/** Binds Sage 300 to one integration. Opened per call: nothing is kept but what the session store keeps. */
export const createSage300: ErpConnectorFactory = (ports: ErpPorts): ErpConnector => {
  let opened: WebApi | null = null;
  /** One for all calls of this connector, so that they share the count of what runs at once. */
  const open = (): WebApi => {
    opened ??= openWebApi(ports);
    return opened;
  };
  return {
    descriptor: sage300Descriptor,
    testConnection: () => testConnection(ports),
    readPickLists: (ids, onList) => readPickLists(open, ids, onList),
    plan: planCustomer,
    startForm,
    proposeNumber: async (account) => proposeNumber(open(), account),
    findNumber: async (form) => readSummary(open(), (form[NUMBER_FIELD] ?? '').trim().toUpperCase()),
    search: async (text) => searchCustomers(open(), text),
    findCandidates: async (probe) => findCandidates(open(), probe),
    assignNumber: async (values) => values,
    numberOf: (values) => values.CustomerNumber ?? '',
    create: async (request) => createCustomer(open(), request),
    hasCompanions,
    writeCompanions: async (customer, values) => writeCompanions(open, customer, values),
    traceCreate: async (trace) => lookUpCreate(open(), trace),
    read: async (ref) => readSummary(open(), keyOf(ref)),
    readDetails: async (ref) => readDetails(open(), ref),
    readDocument: async (ref, kind, key) => readDocument(open(), ref, kind, key),
    readValues: async (ref) => readValues(open(), ref),
    compare: compareCustomer,
    update: async (ref, changes) => updateCustomer(open(), ref, changes),
    openSource: (fields) => openSource(ports, fields),
  };
};
