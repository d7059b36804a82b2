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
  return callbackUrls.some((pattern) => callbackShape(pattern).test(address));
}

/** In the host a `*` never reaches beyond it, so that no other host can carry an allowed one in its path or query. */
function callbackShape(pattern: string): RegExp {
  const [, origin = '', path = ''] = /^(\w+:\/\/[^/]*)(.*)$/.exec(pattern) ?? [];
  return new RegExp(`^${withStars(origin, '[^/?#@\\\\]*')}${withStars(path, '.*')}$`);
}

function withStars(text: string, star: string): string {
  return text
    .split('*')
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'))
    .join(star);
}
