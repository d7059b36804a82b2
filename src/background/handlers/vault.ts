import type { Handlers } from '../../messaging/router';
import { driveUnlocked } from '../import-drives';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `vault.${string}`>;

/** Locking and unlocking; secrets themselves never pass through here. */
export function vaultHandlers(services: Services): Pick<Handlers, Group> {
  const { vault } = services;
  const then = async (change: Promise<void>) => {
    await change;
    return vault.status();
  };
  return {
    'vault.unlock': async ({ passphrase }) => {
      const status = await then(vault.unlock(passphrase));
      void driveUnlocked(services);
      return status;
    },
    'vault.lock': () => then(vault.lock()),
    'vault.set-passphrase': ({ passphrase, idleMinutes }) =>
      then(vault.setPassphrase(passphrase, idleMinutes)),
    'vault.clear-passphrase': () => then(vault.clearPassphrase()),
  };
}
