import type { ModuleId } from '../schema/resource';
import type { Switches } from '../switches';
import type { WebApiUser } from '../users';
import { WebApiError } from '../web-api-error';

/** @throws WebApiError Forbidden when the user's groups do not grant it in this module */
export function requireRight(
  user: WebApiUser,
  module: ModuleId,
  resource: string | null,
  writes: boolean,
  switches: Switches,
): void {
  if (!switches.security) return;
  const right = switches.denyModules[user.id]?.includes(module) ? 'none' : user.rights[module];
  const denied = resource !== null && switches.denyResources[user.id]?.includes(resource);
  if (right === 'none')
    throw new WebApiError('Forbidden', `User ${user.id} has no right to the Sage 300 Web API in ${module}.`);
  if (denied || (writes && right !== 'maintain'))
    throw new WebApiError('Forbidden', `User ${user.id} has no right to ${resource ?? module}.`);
}
