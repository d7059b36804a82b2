import * as v from 'valibot';
import { AppError } from '../core/app-error';
import type { Clock } from '../core/clock';
import type { StorageArea } from '../platform/storage-area';
import {
  exportKey,
  importKey,
  keyFromPassphrase,
  newDataKey,
  newSalt,
  open,
  PBKDF2_ROUNDS,
  seal,
} from './cipher';
import type { Database } from './database';

export interface VaultStatus {
  readonly mode: 'profile' | 'passphrase';
  readonly locked: boolean;
  readonly idleMinutes: number;
}

export interface VaultKeyPorts {
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly database: () => Promise<Database>;
  readonly clock: Clock;
  readonly rounds?: number;
}

/** Where the wrapped key rests; null there means that no passphrase is set. */
export const WRAPPING = 'vault:wrapping';
const UNLOCKED = 'vault:unlocked';
const PROFILE_KEY = 'vault';
const DEFAULT_IDLE_MINUTES = 30;

const wrappingSchema = v.object({
  salt: v.string(),
  rounds: v.number(),
  key: v.object({ iv: v.string(), data: v.string() }),
  idleMinutes: v.number(),
});
const unlockedSchema = v.object({ key: v.string(), until: v.number() });
type Wrapping = v.InferOutput<typeof wrappingSchema>;

/** A new data key: usable, wrapped for storage, and raw for session memory. */
export interface WrappedKey {
  readonly key: CryptoKey;
  readonly raw: string;
  readonly wrapping: Wrapping;
}

/** The key that secrets are sealed under: of this profile, or wrapped by a passphrase with an idle lock. */
export class VaultKey {
  constructor(private readonly ports: VaultKeyPorts) {}

  async status(): Promise<VaultStatus> {
    const wrapping = await this.#wrapping();
    if (!wrapping) return { mode: 'profile', locked: false, idleMinutes: DEFAULT_IDLE_MINUTES };
    const locked = (await this.#unlockedRaw()) === null;
    return { mode: 'passphrase', locked, idleMinutes: wrapping.idleMinutes };
  }

  /** The key in use; `unattended` does not put the idle lock off. @throws AppError `VAULT-LOCKED` */
  async current(use: 'attended' | 'unattended' = 'attended'): Promise<CryptoKey> {
    const wrapping = await this.#wrapping();
    if (!wrapping) return this.ofProfile();
    const raw = await this.#unlockedRaw();
    if (raw === null) throw new AppError('VAULT-LOCKED');
    if (use === 'attended') await this.keepUnlocked(raw, wrapping.idleMinutes);
    return importKey(raw);
  }

  /** The key that cannot leave this profile, made on first use. */
  async ofProfile(): Promise<CryptoKey> {
    const db = await this.ports.database();
    const known = await db.get('keys', PROFILE_KEY);
    if (known) return known;
    const fresh = await newDataKey(false);
    const transaction = db.transaction('keys', 'readwrite');
    // Somebody else may have made one meanwhile: secrets are sealed under the first, so the first counts.
    const first = await transaction.store.get(PROFILE_KEY);
    if (!first) await transaction.store.put(fresh, PROFILE_KEY);
    await transaction.done;
    return first ?? fresh;
  }

  async wrapNew(passphrase: string, idleMinutes: number): Promise<WrappedKey> {
    const raw = await exportKey(await newDataKey(true));
    const salt = newSalt();
    const rounds = this.ports.rounds ?? PBKDF2_ROUNDS;
    const key = await seal(await keyFromPassphrase(passphrase, salt, rounds), raw, WRAPPING);
    return { key: await importKey(raw), raw, wrapping: { salt, rounds, key, idleMinutes } };
  }

  /** @throws AppError `VAULT-LOCKED` when the passphrase is wrong */
  async unlock(passphrase: string): Promise<void> {
    const wrapping = await this.#wrapping();
    if (wrapping) await this.keepUnlocked(await unwrap(wrapping, passphrase), wrapping.idleMinutes);
  }

  lock(): Promise<void> {
    return this.ports.session.remove(UNLOCKED);
  }

  keepUnlocked(raw: string, idleMinutes: number): Promise<void> {
    const until = this.ports.clock.now() + idleMinutes * 60_000;
    return this.ports.session.set(UNLOCKED, { key: raw, until });
  }

  async #wrapping(): Promise<Wrapping | null> {
    const parsed = v.safeParse(wrappingSchema, await this.ports.local.get(WRAPPING));
    return parsed.success ? parsed.output : null;
  }

  async #unlockedRaw(): Promise<string | null> {
    const parsed = v.safeParse(unlockedSchema, await this.ports.session.get(UNLOCKED));
    if (parsed.success && parsed.output.until > this.ports.clock.now()) return parsed.output.key;
    await this.lock();
    return null;
  }
}

async function unwrap(wrapping: Wrapping, passphrase: string): Promise<string> {
  try {
    const key = await keyFromPassphrase(passphrase, wrapping.salt, wrapping.rounds);
    return await open(key, wrapping.key, WRAPPING);
  } catch (cause) {
    throw new AppError('VAULT-LOCKED', { cause });
  }
}
