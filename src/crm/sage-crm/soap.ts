import type { XmlElement } from '../../transport/xml-element';
import type { CrmPorts } from '../contract';
import type { Children } from './read-children';
import { hasCode, inSession } from './session-call';
import { createSoapCall, soapArguments, soapOperation } from './soap-call';
import { childrenOf } from './soap-record';

/** Sage CRM's SOAP web services, in the signed-in user's own session. */
export interface SageSoap {
  /** What hangs on a company, in one slow call. @throws AppError `CRM-WEB-SERVICES-OFF`, `CRM-ENTITY-CLOSED` ... */
  children(companyId: string): Promise<Children>;
  /** Whether they answer to the user's own session at all. */
  probe(): Promise<void>;
  /**
   * Signs a service user on and off again. Never tried twice: wrong passwords lock accounts.
   * @throws AppError `CRM-SERVICE-USER` with the CRM's words in `message`
   */
  checkUser(user: string, password: string): Promise<void>;
}

export function createSoap(ports: Pick<CrmPorts, 'http' | 'tokens' | 'address'>): SageSoap {
  const soap = createSoapCall(ports);

  const ask = (operation: string, args: Readonly<Record<string, string>>): Promise<XmlElement> =>
    inSession(ports.tokens, ({ accessToken }) =>
      soap.send(soapOperation(operation, soapArguments(args)), { session: accessToken }),
    );

  return {
    children: async (id) => childrenOf(await ask('queryentity', { id, entity: 'company' })),
    probe: async () => {
      try {
        await ask('getversionstring', {});
      } catch (error) {
        // A refusal is an answer: not every version knows the operation.
        if (!hasCode(error, 'CRM-REFUSED', 'CRM-ENTITY-CLOSED')) throw error;
      }
    },
    checkUser: async (user, password) => soap.logoff(await soap.logon(user, password)),
  };
}
