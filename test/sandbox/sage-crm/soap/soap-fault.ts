/** A fault as the web service puts it. */
export class SoapFault extends Error {
  constructor(
    message: string,
    readonly code: 'SOAP-ENV:Server' | 'SOAP-ENV:Client' = 'SOAP-ENV:Server',
  ) {
    super(message);
  }
}

export const notLoggedOn = (): SoapFault => new SoapFault('You are not logged on.');
export const queryFailed = (): SoapFault => new SoapFault('Query failed to run successfully.');
export const noEntity = (name: string): SoapFault => new SoapFault(`Entity '${name}' does not exist`);
export const notEnabled = (name: string): SoapFault =>
  new SoapFault(`Entity '${name}' is not Web Service enabled`);
