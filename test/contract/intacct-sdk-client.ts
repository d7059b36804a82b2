import { ClientConfig, OnlineClient, RequestConfig } from '@intacct/intacct-sdk';
import { createIntacct } from '../sandbox/intacct/intacct';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

export const SIZE = 30;

/** A sandbox with the simulated Intacct alone. */
export function startIntacct(): Promise<Sandbox> {
  return startSandbox([createIntacct()], { seed: { size: SIZE } });
}

/** Valid credentials of the seed, some of them replaced. No endpoint: the SDK accepts none but intacct.com here. */
function sdkConfig(changes: Partial<ClientConfig> = {}): ClientConfig {
  const config = new ClientConfig();
  config.senderId = 'ledgerside_sender';
  config.senderPassword = 'Vend0r&Key';
  config.companyId = 'NorthwindTest';
  config.userId = 'xml_gateway';
  config.userPassword = 'Gate<way>1';
  return Object.assign(config, changes);
}

/** The published SDK as it is, pointed at the sandbox over plain http after it has checked its configuration. */
export function sdkClient(sandbox: Sandbox, changes: Partial<ClientConfig> = {}): OnlineClient {
  const client = new OnlineClient(sdkConfig(changes));
  client.config.endpointUrl = `${sandbox.httpOrigin.intacct}/ia/xml/xmlgw.phtml`;
  return client;
}

export function requestConfig(changes: Partial<RequestConfig>): RequestConfig {
  return Object.assign(new RequestConfig(), changes);
}
