import * as v from 'valibot';
import { AppError } from '../core/app-error';
import type { Clock } from '../core/clock';
import type { Exclusive } from '../platform/locks';
import type { StorageArea } from '../platform/storage-area';
import {
  exportKey,
  importKey,
  keyFromPassphrase,
  newDataKey,
  newSalt,
  open,
  PBKDF2_ROUNDS,
  type Sealed,
  seal,
} from './cipher';
import type { Database } from './database';

export interface VaultStatus {
  readonly mode: 'profile' | 'passphrase';
  readonly locked: boolean;
  readonly idleMinutes: number;
}

/**
 * Secrets at rest: AES-GCM ciphertext in local storage. The key is a non-extractable CryptoKey in IndexedDB, or,
 * with a passphrase, wrapped by it and kept unwrapped only in session memory until the idle time is over.
 */
export interface Vault {
  status(): Promise<VaultStatus>;
  /** Saves secrets by field key for an owner (an integration id). @throws AppError `VAULT-LOCKED` */
  put(owner: string, secrets: Readonly<Record<string, string>>): Promise<void>;
  /** All secrets of an owner. @throws AppError `VAULT-LOCKED`, `SECRET-MISSING` (saved but no longer readable) */
  read(owner: string): Promise<Readonly<Record<string, string>>>;
  /** The same for work that nobody asked for just now: it does not put the idle lock off. */
  peek(owner: string): Promise<Readonly<Record<string, string>>>;
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

export interface VaultPorts {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly database: () => Promise<Database>;
  readonly clock: Clock;
  readonly exclusive: Exclusive;
  readonly rounds?: number;
}

const WRAPPING = 'vault:wrapping';
const UNLOCKED = 'vault:unlocked';
const SECRET = 'vault:secret:';
const PROFILE_KEY = 'vault';
const DEFAULT_IDLE_MINUTES = 30;

const sealedSchema = v.object({ iv: v.string(), data: v.string() });
const wrappingSchema = v.object({
  salt: v.string(),
  rounds: v.number(),
  key: sealedSchema,
  idleMinutes: v.number(),
});
const unlockedSchema = v.object({ key: v.string(), until: v.number() });
type Wrapping = v.InferOutput<typeof wrappingSchema>;

export function createVault(ports: VaultPorts): Vault {
  const { local, session, clock } = ports;

  /** What seals and what changes the key wait for each other: nothing may be sealed under a key that is on its way out. */
  const alone = (task: () => Promise<void>): Promise<void> => ports.exclusive('vault', task);

  const wrapping = async (): Promise<Wrapping | null> => {
    const parsed = v.safeParse(wrappingSchema, await local.get(WRAPPING));
    return parsed.success ? parsed.output : null;
  };

  const profileKey = async (): Promise<CryptoKey> => {
    const db = await ports.database();
    const known = await db.get('keys', PROFILE_KEY);
    if (known) return known;
    const fresh = await newDataKey(false);
    const transaction = db.transaction('keys', 'readwrite');
    // Somebody else may have made one meanwhile: secrets are sealed under the first, so the first counts.
    const first = await transaction.store.get(PROFILE_KEY);
    if (!first) await transaction.store.put(fresh, PROFILE_KEY);
    await transaction.done;
    return first ?? fresh;
  };

  const keepUnlocked = (raw: string, idleMinutes: number): Promise<void> =>
    session.set(UNLOCKED, { key: raw, until: clock.now() + idleMinutes * 60_000 });

  const unlockedRaw = async (): Promise<string | null> => {
    const parsed = v.safeParse(unlockedSchema, await session.get(UNLOCKED));
    if (parsed.success && parsed.output.until > clock.now()) return parsed.output.key;
    await session.remove(UNLOCKED);
    return null;
  };

  const dataKey = async (use: 'counts' | 'unattended' = 'counts'): Promise<CryptoKey> => {
    const wrapped = await wrapping();
    if (!wrapped) return profileKey();
    const raw = await unlockedRaw();
    if (raw === null) throw new AppError('VAULT-LOCKED');
    if (use === 'counts') await keepUnlocked(raw, wrapped.idleMinutes);
    return importKey(raw);
  };

  const ciphertexts = async (owner: string): Promise<readonly [field: string, stored: unknown][]> => {
    const prefix = `${SECRET}${owner}:`;
    return Object.entries(await local.list(prefix)).map(([key, stored]) => [
      key.slice(prefix.length),
      stored,
    ]);
  };

  const readAll = async (owner: string, use?: 'unattended'): Promise<Readonly<Record<string, string>>> => {
    const stored = await ciphertexts(owner);
    if (stored.length === 0) return {};
    const key = await dataKey(use);
    const texts = stored.map(async ([field, value]) => [
      field,
      await openOne(key, value, secretPlace(owner, field)),
    ]);
    return Object.fromEntries(await Promise.all(texts));
  };

  const openAll = async (key: CryptoKey): Promise<readonly [place: string, text: string][]> => {
    const all = Object.entries(await local.list(SECRET));
    return Promise.all(
      all.map(
        async ([place, stored]): Promise<[string, string]> => [place, await openOne(key, stored, place)],
      ),
    );
  };

  const sealed = async (
    key: CryptoKey,
    texts: readonly (readonly [string, string])[],
  ): Promise<Record<string, Sealed>> =>
    Object.fromEntries(
      await Promise.all(texts.map(async ([place, text]) => [place, await seal(key, text, place)])),
    );

  return {
    status: async () => {
      const wrapped = await wrapping();
      if (!wrapped) return { mode: 'profile', locked: false, idleMinutes: DEFAULT_IDLE_MINUTES };
      return { mode: 'passphrase', locked: (await unlockedRaw()) === null, idleMinutes: wrapped.idleMinutes };
    },
    put: (owner, secrets) =>
      alone(async () => {
        const key = await dataKey();
        const texts = Object.entries(secrets).map(([field, text]): [string, string] => [
          secretPlace(owner, field),
          text,
        ]);
        await local.setAll(await sealed(key, texts));
      }),
    read: (owner) => readAll(owner),
    peek: (owner) => readAll(owner, 'unattended'),
    saved: async (owner) => (await ciphertexts(owner)).map(([field]) => field),
    forget: async (owner) => local.remove(Object.keys(await local.list(`${SECRET}${owner}:`))),
    unlock: async (passphrase) => {
      const wrapped = await wrapping();
      if (!wrapped) return;
      await keepUnlocked(await unwrap(wrapped, passphrase), wrapped.idleMinutes);
    },
    lock: () => session.remove(UNLOCKED),
    setPassphrase: (passphrase, idleMinutes) =>
      alone(async () => {
        const texts = await openAll(await dataKey());
        const raw = await exportKey(await newDataKey(true));
        const salt = newSalt();
        const rounds = ports.rounds ?? PBKDF2_ROUNDS;
        const key = await seal(await keyFromPassphrase(passphrase, salt, rounds), raw, WRAPPING);
        const wrapped: Wrapping = { salt, rounds, key, idleMinutes };
        // One write: a crash in between must not leave secrets under a key that nothing can unwrap.
        await local.setAll({ ...(await sealed(await importKey(raw), texts)), [WRAPPING]: wrapped });
        await keepUnlocked(raw, idleMinutes);
      }),
    clearPassphrase: () =>
      alone(async () => {
        const texts = await openAll(await dataKey());
        await local.setAll({ ...(await sealed(await profileKey(), texts)), [WRAPPING]: null });
        await session.remove(UNLOCKED);
      }),
  };
}

const secretPlace = (owner: string, field: string): string => `${SECRET}${owner}:${field}`;

async function unwrap(wrapped: Wrapping, passphrase: string): Promise<string> {
  try {
    return await open(
      await keyFromPassphrase(passphrase, wrapped.salt, wrapped.rounds),
      wrapped.key,
      WRAPPING,
    );
  } catch (cause) {
    throw new AppError('VAULT-LOCKED', { cause });
  }
}

async function openOne(key: CryptoKey, stored: unknown, place: string): Promise<string> {
  try {
    return await open(key, v.parse(sealedSchema, stored) satisfies Sealed, place);
  } catch (cause) {
    throw new AppError('SECRET-MISSING', { field: place.slice(place.lastIndexOf(':') + 1), cause });
  }
}
