import * as v from 'valibot';
import { AppError } from '../core/app-error';
import type { StorageArea } from '../platform/storage-area';
import { open, type Sealed, seal } from './cipher';

const SECRET = 'vault:secret:';
const sealedSchema = v.object({ iv: v.string(), data: v.string() });

/** Where a secret rests; part of its ciphertext, so that it opens nowhere else. */
export const secretPlace = (owner: string, field: string): string => `${SECRET}${owner}:${field}`;

/** Ciphertexts of an owner by field key. */
export async function ciphertextsOf(
  local: StorageArea,
  owner: string,
): Promise<ReadonlyMap<string, unknown>> {
  const prefix = secretPlace(owner, '');
  const stored = Object.entries(await local.list(prefix));
  return new Map(stored.map(([place, ciphertext]) => [place.slice(prefix.length), ciphertext]));
}

/** Every secret by its place, opened. @throws AppError `SECRET-MISSING` */
export async function openEverything(
  local: StorageArea,
  key: CryptoKey,
): Promise<ReadonlyMap<string, string>> {
  const stored = Object.entries(await local.list(SECRET));
  return new Map(
    await Promise.all(
      stored.map(async ([place, ciphertext]) => [place, await openSecret(key, ciphertext, place)] as const),
    ),
  );
}

/** What was stored at a place, opened. @throws AppError `SECRET-MISSING` when it is damaged, moved or of another key */
export async function openSecret(key: CryptoKey, stored: unknown, place: string): Promise<string> {
  try {
    return await open(key, v.parse(sealedSchema, stored) satisfies Sealed, place);
  } catch (cause) {
    throw new AppError('SECRET-MISSING', { field: place.slice(place.lastIndexOf(':') + 1), cause });
  }
}

/** Texts by place, sealed, ready to be stored in one write. */
export async function sealAt(
  key: CryptoKey,
  texts: Iterable<readonly [place: string, text: string]>,
): Promise<Readonly<Record<string, Sealed>>> {
  const sealed = [...texts].map(async ([place, text]) => [place, await seal(key, text, place)] as const);
  return Object.fromEntries(await Promise.all(sealed));
}
