import { companyIdOf, companyPath } from './company-row';
import type { SageRest } from './rest';
import type { Row } from './row';
import { hasCode } from './session-call';

/** Writes columns of a company; what the answer says of them is not relied on. */
export type WriteCompany = (recordId: string, values: Row) => Promise<void>;

/** By PATCH, or by PUT in versions that do not offer it; which of them is found out once. */
export function createWriteCompany(rest: SageRest): WriteCompany {
  let method: 'PATCH' | 'PUT' = 'PATCH';
  return async (recordId, body) => {
    const request = { path: companyPath(companyIdOf(recordId)), query: { returnPartial: 'false' }, body };
    try {
      await rest.send({ ...request, method });
    } catch (error) {
      if (method === 'PUT' || !hasCode(error, 'CRM-REFUSED', 'NET-SERVER')) throw error;
      if (!/^(?:405|501)$/.test(error.params.status ?? '')) throw error;
      method = 'PUT';
      await rest.send({ ...request, method });
    }
  };
}
