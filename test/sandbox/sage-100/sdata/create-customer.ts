import { type QualifiedElement, qualify } from '../../xml/qualified-element';
import { readXml } from '../../xml/read-xml';
import { XmlError } from '../../xml/xml-error';
import type { CompanyState } from '../company-state';
import { newCustomer } from '../rules/customer-draft';
import { divisionFor } from '../rules/division-rules';
import { simpleObject } from '../soap/contract-object';
import { MasFault } from '../soap/soap-fault';
import type { Row } from '../store/row';
import { SDATA, SdataError } from './diagnosis';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Carries out a POST of an entry with an AR_Customer payload. @throws SdataError */
export function createFromEntry(body: string, user: string, state: CompanyState): Row {
  const values = payloadOf(body);
  const { data, switches } = state;
  try {
    const rules = { bus: 'AR_Customer_bus' as const, data, switches };
    const division = divisionFor(values.ARDivisionNo, rules);
    const number = (values.CustomerNo ?? '').trim().toUpperCase();
    if (data.customers.get(division, number)) {
      throw new SdataError(409, 'ApplicationDiagnosis', `The customer ${division}-${number} already exists.`);
    }
    const now = state.timestamp();
    const row = {
      ...newCustomer(simpleObject(values), division, state.today(), rules),
      DateTimeCreated: now,
      DateTimeUpdated: now,
      UserCreatedKey: user,
      UserUpdatedKey: user,
    };
    data.customers.put(row);
    return row;
  } catch (error) {
    if (error instanceof MasFault) throw new SdataError(400, 'ApplicationDiagnosis', error.message);
    throw error;
  }
}

function payloadOf(body: string): Record<string, string> {
  const entry = documentOf(body);
  const holder = entry.children.find((one) => one.namespace === SDATA && one.name === 'payload');
  const payload = holder?.children[0];
  if (entry.namespace !== ATOM || entry.name !== 'entry' || payload?.name !== 'AR_Customer') {
    throw new SdataError(400, 'ApplicationDiagnosis', 'The entry has no payload of AR_Customer.');
  }
  return Object.fromEntries(payload.children.map((one) => [one.name, one.text.trim()]));
}

function documentOf(body: string): QualifiedElement {
  try {
    return qualify(readXml(body));
  } catch (error) {
    if (error instanceof XmlError) throw new SdataError(400, 'ApplicationDiagnosis', error.message);
    throw error;
  }
}
