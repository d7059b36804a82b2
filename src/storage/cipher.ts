/** Ciphertext as it rests in storage. */
export interface Sealed {
  readonly iv: string;
  readonly data: string;
}

/** OWASP's floor for PBKDF2-SHA256; stored with each wrapped key so that it can be raised later. */
export const PBKDF2_ROUNDS = 600_000;

/** A data key that can be used but not read out. */
export function newDataKey(extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, extractable, ['encrypt', 'decrypt']);
}

/** `place` is bound into the ciphertext: a value copied to another field or integration does not open there. */
export async function seal(key: CryptoKey, text: string, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const options = { name: 'AES-GCM', iv, additionalData: utf8(place) };
  return {
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(await crypto.subtle.encrypt(options, key, utf8(text)))),
  };
}

/** @throws DOMException when the key is another one or the ciphertext was moved or damaged */
export async function open(key: CryptoKey, sealed: Sealed, place: string): Promise<string> {
  const options = { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: utf8(place) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(options, key, fromBase64(sealed.data)));
}

/** A key from a passphrase, for wrapping the data key. */
export async function keyFromPassphrase(
  passphrase: string,
  salt: string,
  rounds: number,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds };
  return crypto.subtle.deriveKey(parameters, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

export const newSalt = (): string => toBase64(crypto.getRandomValues(new Uint8Array(32)));

/** The raw bytes of an extractable key, as text to be sealed under a passphrase key. */
export async function exportKey(key: CryptoKey): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

export function importKey(raw: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
