import type { HttpRequest, HttpResponse } from '../../../transport/http-port';
import type { CrmPorts } from '../../contract';
import { answer, scriptedPorts } from '../scripted-crm';

const NAMESPACES =
  'xmlns="http://tempuri.org/type" xmlns:typens="http://tempuri.org/type" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const envelope = (content: string): HttpResponse =>
  answer(
    `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>${content}</SOAP-ENV:Body></SOAP-ENV:Envelope>`,
  );

export const result = (content: string): HttpResponse =>
  envelope(`<someresponse ${NAMESPACES}><result>${content}</result></someresponse>`);

export const fault = (text: string, code = 'Server'): HttpResponse =>
  envelope(
    `<SOAP-ENV:Fault><faultcode>SOAP-ENV:${code}</faultcode><faultstring>${text}</faultstring></SOAP-ENV:Fault>`,
  );

/** Name of the operation that a request is about, and its body. */
export type ServiceScript = (operation: string, body: string) => HttpResponse | Error;

/** For unit tests: web services that answer by script; signing on works, as `700001`, `700002` ... */
export function scriptedService(script: ServiceScript, changes: Partial<CrmPorts> = {}) {
  let logons = 0;
  const said = ({ headers, body = '' }: HttpRequest): HttpResponse | Error => {
    const operation = /\/(\w+)"$/.exec(headers?.soapaction ?? '')?.[1] ?? '';
    const scripted = script(operation, body);
    if (!(scripted instanceof Error) && scripted.body !== '') return scripted;
    if (operation !== 'logon') return scripted instanceof Error ? scripted : result('');
    logons += 1;
    return result(`<sessionid>70000${logons}</sessionid>`);
  };
  const ports = scriptedPorts(said, {
    service: async () => ({ user: 'erp.sync', password: 'Pass&Word1' }),
    ...changes,
  });
  return {
    ...ports,
    operations: () => ports.sent.map(({ headers }) => /\/(\w+)"$/.exec(headers?.soapaction ?? '')?.[1] ?? ''),
  };
}

/** What a script says where it has nothing to say. */
export const UNSCRIPTED = answer('');
