import type { CompanyState } from './company-state';
import { HOST } from './host';
import { NAMED_CUSTOMERS } from './seed/named-customers';
import { ORDERS } from './seed/named-records';
import { CLOSED_COMPANY, COMPANY, USERS } from './users';

/** What a person or a test needs to sign in, and the records worth looking at. */
export function describeCompany({
  data,
  switches,
  generatedCustomers,
}: CompanyState): Readonly<Record<string, unknown>> {
  const origin = `https://${HOST}`;
  return {
    service: `${origin}${switches.servicePath}/${switches.serviceFile}`,
    wsdl: `${origin}${switches.servicePath}/MasBasicWsdl.svc?wsdl`,
    sdata: switches.profile === '2024' ? `${origin}/sdata/MasApp/MasContract/${COMPANY.code}` : null,
    plainHttp: `http://${HOST}`,
    company: COMPANY.code,
    companyNotEnabled: CLOSED_COMPANY.code,
    users: USERS.map(({ name, password, webServices, sdata, actions }) => ({
      name,
      password,
      webServices,
      sdata,
      actions,
    })),
    divisions: data.lists.divisions,
    terms: data.lists.terms,
    salespersons: data.salespersons,
    taxSchedules: data.lists.taxSchedules,
    shipMethods: data.lists.shipMethods,
    zipCodes: Object.keys(data.zipCodes),
    customers: NAMED_CUSTOMERS.map(({ division, number, name, purpose }) => ({
      key: `${division}-${number}`,
      name,
      purpose,
    })),
    orders: ORDERS.map(({ number, division, customerNo, type, status }) => ({
      number,
      customer: `${division}-${customerNo}`,
      type,
      status,
    })),
    generatedCustomers,
  };
}
