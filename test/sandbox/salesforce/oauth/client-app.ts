import type { Switches } from '../switches';

/** The External Client App that the customer's administrator made: one public client, PKCE required. */
export interface ClientApp {
  readonly consumerKey: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export const CLIENT_APP: ClientApp = {
  consumerKey: '3MVG9Northwind.Ledgerside.ConsumerKey_0123456789abcdefghijklmnopqrstuvwxyz',
  name: 'Ledgerside',
  scopes: ['api', 'refresh_token', 'offline_access', 'openid', 'id', 'web', 'profile', 'email'],
};

export function findApp(clientId: string | null): ClientApp | null {
  return clientId === CLIENT_APP.consumerKey ? CLIENT_APP : null;
}

/** Whether the redirect address is one of those that the app was registered with. */
export function isCallbackAllowed({ callbackUrls }: Switches, address: string): boolean {
  return callbackUrls.some((pattern) => {
    const source = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
    return new RegExp(`^${source.join('.*')}$`).test(address);
  });
}
