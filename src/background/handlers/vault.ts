import type { Handlers } from '../../messaging/router';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `vault.${string}`>;

/** Locking and unlocking; secrets themselves never pass through here. */
export function vaultHandlers({ vault }: Services): Pick<Handlers, Group> {
  const then = async (change: Promise<void>) => {
    await change;
    return vault.status();
  };
  return {
    'vault.unlock': ({ passphrase }) => then(vault.unlock(passphrase)),
    'vault.lock': () => then(vault.lock()),
    'vault.set-passphrase': ({ passphrase, idleMinutes }) =>
      then(vault.setPassphrase(passphrase, idleMinutes)),
    'vault.clear-passphrase': () => then(vault.clearPassphrase()),
  };
}
