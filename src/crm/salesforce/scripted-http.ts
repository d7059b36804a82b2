import type { HttpPort, HttpRequest, HttpResponse } from '../../transport/http-port';
import type { CrmPorts, CrmToken } from '../contract';

/** What a scripted organisation says to one request. */
export type Script = (request: HttpRequest) => HttpResponse;

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(body),
});

export const noContent: HttpResponse = { status: 204, headers: {}, body: '' };

export const fault = (status: number, errorCode: string, message = '', fields: string[] = []): HttpResponse =>
  jsonAnswer(status, [{ errorCode, message, fields }]);

/** For unit tests: an organisation that answers by script and remembers what it was asked. */
export function scriptedHttp(script: Script): HttpPort & { readonly sent: HttpRequest[] } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    async send(request) {
      sent.push(request);
      return script(request);
    },
  };
}

/** Answers in order, one each; more requests than answers fail the test. */
export function inOrder(...answers: readonly HttpResponse[]): Script {
  const left = [...answers];
  return (request) => {
    const next = left.shift();
    if (!next) throw new Error(`unexpected ${request.method} ${request.url}`);
    return next;
  };
}

export interface ScriptedPorts extends CrmPorts {
  readonly http: ReturnType<typeof scriptedHttp>;
  readonly pauses: number[];
  readonly renewals: CrmToken[];
}

export const ORIGIN = 'https://northwind.my.salesforce.com';

export function scriptedPorts(script: Script): ScriptedPorts {
  const pauses: number[] = [];
  const renewals: CrmToken[] = [];
  const token = (accessToken: string): CrmToken => ({ accessToken, apiOrigin: ORIGIN });
  return {
    http: scriptedHttp(script),
    clock: { now: () => 0 },
    pauses,
    renewals,
    tokens: {
      current: async () => token('first'),
      renewed: async (stale) => {
        renewals.push(stale);
        return token('second');
      },
    },
    org: 'northwind.my.salesforce.com',
    address: ORIGIN,
    service: async () => null,
    serviceInUse: async () => false,
    otherLinksField: '',
    slot: { kind: 'default' },
    linkFields: {
      customerNo: 'ERP_Customer_No__c',
      integrationKey: 'ERP_Integration_Key__c',
      externalUid: 'ERP_External_UID__c',
    },
    pause: async (ms) => {
      pauses.push(ms);
    },
  };
}
