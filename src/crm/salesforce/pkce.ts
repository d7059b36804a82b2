/** Proof key for code exchange (RFC 7636): the secret stays here, its hash goes with the request. */
export interface Pkce {
  readonly verifier: string;
  readonly challenge: string;
}

export async function createPkce(): Promise<Pkce> {
  const verifier = randomToken(48);
  return { verifier, challenge: await challengeOf(verifier) };
}

/** S256: base64url of the SHA-256 of the verifier. */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

/** Unguessable text, for `state` as well; four characters for three bytes. */
export const randomToken = (bytes: number): string =>
  base64Url(crypto.getRandomValues(new Uint8Array(bytes)));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
