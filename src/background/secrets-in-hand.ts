import type { Services } from './services';

type Secrets = Readonly<Record<string, string>>;

/**
 * For work that goes on for hours with nobody before it. It does not put the vault's idle lock off, but keeps what it has
 * read until it ends: an import over night is not stopped by a session that has to be opened anew. What begins after the vault
 * was locked gets nothing.
 */
export function withSecretsInHand(services: Services): Services {
  const inHand = new Map<string, Secrets>();
  const read = async (owner: string): Promise<Secrets> => {
    const known = inHand.get(owner) ?? (await services.vault.peek(owner));
    inHand.set(owner, known);
    return known;
  };
  return { ...services, vault: { ...services.vault, read } };
}
