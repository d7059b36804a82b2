import { SAGE_CRM_HOST } from './host';
import type { Installation } from './installation';
import { NAMED_COMPANIES } from './seed/named-companies';
import { USERS } from './seed/users';

/** Addresses, users and named companies, for people and tests. */
export function describeInstallation({ switches, seed }: Installation): Readonly<Record<string, unknown>> {
  const { install } = switches;
  const origin = `https://${SAGE_CRM_HOST}`;
  return {
    origin,
    install,
    logonPage: `${origin}/${install}/eware.dll/go`,
    rest: `${origin}/sdata/${install}j/sagecrm2/-/`,
    sdata: `${origin}/sdata/${install}j/sagecrm/-/`,
    soap: `${origin}/${install}/eware.dll/webservices/soap`,
    users: Object.fromEntries(
      USERS.map(({ key, logon, password, administrator, webServices, territories }) => [
        key,
        { logon, password, administrator, webServices, territories },
      ]),
    ),
    companies: Object.fromEntries(NAMED_COMPANIES.map(({ key, id, name }) => [key, { id, name }])),
    generatedCompanies: seed.size,
  };
}
