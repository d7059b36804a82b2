import type { Exclusive } from '../platform/locks';
import { ciphertextsOf, openEverything, openSecret, sealAt, secretPlace } from './sealed-secrets';
import { VaultKey, type VaultKeyPorts, type VaultStatus, WRAPPING } from './vault-key';

type Secrets = Readonly<Record<string, string>>;

/**
 * Secrets at rest: AES-GCM ciphertext in local storage. The key is a non-extractable CryptoKey in IndexedDB, or,
 * with a passphrase, wrapped by it and kept unwrapped only in session memory until the idle time is over.
 */
export interface Vault {
  status(): Promise<VaultStatus>;
  /** Saves secrets by field key for an owner (an integration id). @throws AppError `VAULT-LOCKED` */
  put(owner: string, secrets: Secrets): Promise<void>;
  /** All secrets of an owner. @throws AppError `VAULT-LOCKED`, `SECRET-MISSING` (saved but no longer readable) */
  read(owner: string): Promise<Secrets>;
  /** The same for work that nobody asked for just now: it does not put the idle lock off. */
  peek(owner: string): Promise<Secrets>;
  /** Names of what is saved; needs no unlocking. */
  saved(owner: string): Promise<readonly string[]>;
  forget(owner: string): Promise<void>;
  /** @throws AppError `VAULT-LOCKED` when the passphrase is wrong */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** Wraps the key with a passphrase from now on; secrets are kept. @throws AppError `VAULT-LOCKED` */
  setPassphrase(passphrase: string, idleMinutes: number): Promise<void>;
  clearPassphrase(): Promise<void>;
}

export interface VaultPorts extends VaultKeyPorts {
  readonly exclusive: Exclusive;
}

export function createVault(ports: VaultPorts): Vault {
  const { local } = ports;
  const key = new VaultKey(ports);
  /** What seals and what changes the key wait for each other: nothing may be sealed under a key that is on its way out. */
  const alone = (task: () => Promise<void>): Promise<void> => ports.exclusive('vault', task);
  return {
    status: () => key.status(),
    put: (owner, secrets) => alone(() => put(ports, key, owner, secrets)),
    read: (owner) => read(ports, key, owner, 'attended'),
    peek: (owner) => read(ports, key, owner, 'unattended'),
    saved: async (owner) => [...(await ciphertextsOf(local, owner)).keys()],
    forget: async (owner) => local.remove(Object.keys(await local.list(secretPlace(owner, '')))),
    unlock: (passphrase) => key.unlock(passphrase),
    lock: () => key.lock(),
    setPassphrase: (passphrase, idleMinutes) => alone(() => wrap(ports, key, passphrase, idleMinutes)),
    clearPassphrase: () => alone(() => unwrap(ports, key)),
  };
}

async function put({ local }: VaultPorts, key: VaultKey, owner: string, secrets: Secrets): Promise<void> {
  const texts = Object.entries(secrets).map(([field, text]) => [secretPlace(owner, field), text] as const);
  await local.setAll(await sealAt(await key.current(), texts));
}

async function read(
  { local }: VaultPorts,
  key: VaultKey,
  owner: string,
  use: 'attended' | 'unattended',
): Promise<Secrets> {
  const stored = [...(await ciphertextsOf(local, owner))];
  if (stored.length === 0) return {};
  const current = await key.current(use);
  const texts = stored.map(
    async ([field, value]) => [field, await openSecret(current, value, secretPlace(owner, field))] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

async function wrap(
  { local }: VaultPorts,
  key: VaultKey,
  passphrase: string,
  idleMinutes: number,
): Promise<void> {
  const texts = await openEverything(local, await key.current());
  const wrapped = await key.wrapNew(passphrase, idleMinutes);
  // One write: a crash in between must not leave secrets under a key that nothing can unwrap.
  await local.setAll({ ...(await sealAt(wrapped.key, texts)), [WRAPPING]: wrapped.wrapping });
  await key.keepUnlocked(wrapped.raw, idleMinutes);
}

async function unwrap({ local }: VaultPorts, key: VaultKey): Promise<void> {
  const texts = await openEverything(local, await key.current());
  await local.setAll({ ...(await sealAt(await key.ofProfile(), texts)), [WRAPPING]: null });
  await key.lock();
}
