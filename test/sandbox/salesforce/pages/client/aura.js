import { navigate } from './router.js';
import { settings } from './settings.js';

/**
 * The part of Aura's `$A` that code in the page's own world relies on: the events that refresh the view or go to a
 * record, and the current user's id.
 */
export function installAura(refresh) {
  const events = {
    'e.force:refreshView': () => auraEvent(() => refresh()),
    'e.force:navigateToSObject': () => auraEvent(({ recordId }) => navigate(`/lightning/r/${recordId}/view`)),
  };
  const values = { '$SObjectType.CurrentUser.Id': settings.userId };
  window.$A = {
    get: (name) => events[name]?.() ?? values[name],
    getCallback: (callback) => callback,
  };
}

function auraEvent(run) {
  let parameters = {};
  return {
    setParams(given) {
      parameters = given;
      return this;
    },
    fire() {
      run(parameters);
    },
  };
}
