import { element, textOf } from '../../xml/element';
import { badLogin, FunctionFailure } from '../errors';
import { isEntity } from '../gateway/authentication';
import type { GatewayFunction } from './call-context';

/** `getAPISession`: a new session, in the entity of the call, at the top level for an empty one, else where we are. */
export const getApiSession: GatewayFunction = (call, { caller, state }) => {
  const entityId = textOf(call, 'locationid') ?? caller.entityId;
  if (entityId !== '' && !isEntity(entityId, state)) throw new FunctionFailure(badLogin());
  const { endpoint, sessionMinutes } = state.switches;
  const { userId, companyId } = caller;
  const expiresAt = state.systemNow().getTime() + sessionMinutes * 60_000;
  const session = state.sessions.open({ userId, companyId, entityId }, hostOf(endpoint), expiresAt);
  const api = element('api', [
    element('sessionid', session.id),
    element('endpoint', endpoint),
    element('locationid', entityId),
  ]);
  return [element('data', [api])];
};

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).hostname : '';
}
