import type { HttpPort, HttpRequest, HttpResponse } from '../../transport/http-port';
import type { CrmPorts, CrmToken } from '../contract';

/** What a scripted server says to one request. */
export type Script = (request: HttpRequest) => HttpResponse | Error;

export const ORIGIN = 'http://crm01';

export const answer = (body: unknown, status = 200): HttpResponse => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const diagnosis = (
  $message: string,
  status = 400,
  $sdataCode = 'ApplicationDiagnosis',
): HttpResponse => answer({ $diagnoses: [{ $severity: 'Error', $sdataCode, $message }] }, status);

export const LOGON_PAGE = answer(
  '<html><form name="LoginForm"><input type="text" name="EWARE_USERID"></form></html>',
);

/** Link columns of a company that carries no link. */
export const COMPANY = {
  $key: 43,
  Comp_CompanyId: 43,
  Comp_Name: 'Harbour Tools Ltd',
  comp_erpcustomerno: null,
  comp_erpintegrationkey: null,
  comp_erpexternaluid: null,
};

interface ScriptedPorts extends CrmPorts {
  readonly sent: HttpRequest[];
  readonly pauses: number[];
  readonly renewals: CrmToken[];
}

/** For unit tests: a server that answers by script and remembers what it was asked; its sessions are `111111`, then `222222`. */
export function scriptedPorts(script: Script, changes: Partial<CrmPorts> = {}): ScriptedPorts {
  const [sent, pauses, renewals]: [HttpRequest[], number[], CrmToken[]] = [[], [], []];
  const http: HttpPort = {
    async send(request) {
      sent.push(request);
      const said = script(request);
      if (said instanceof Error) throw said;
      return said;
    },
  };
  return {
    http,
    sent,
    pauses,
    renewals,
    clock: { now: () => 0 },
    tokens: {
      current: async () => ({ accessToken: '111111', apiOrigin: ORIGIN }),
      renewed: async (stale) => {
        renewals.push(stale);
        return { accessToken: '222222', apiOrigin: ORIGIN };
      },
    },
    org: `${ORIGIN}/crm`,
    address: `${ORIGIN}/CRM`,
    service: async () => null,
    serviceInUse: async () => false,
    otherLinksField: '',
    slot: { kind: 'default' },
    linkFields: {
      customerNo: 'comp_erpcustomerno',
      integrationKey: 'comp_erpintegrationkey',
      externalUid: 'comp_erpexternaluid',
    },
    pause: async (ms) => {
      pauses.push(ms);
    },
    ...changes,
  };
}
