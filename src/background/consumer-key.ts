import * as v from 'valibot';
import { readManaged } from '../platform/storage-area';

const byHost = v.fallback(v.record(v.string(), v.string()), {});

/** Consumer keys that the administrators set by policy (managed_schema.json), by My Domain host in lower case. */
async function managedKeys(): Promise<ReadonlyMap<string, string>> {
  const { consumerKeys } = await readManaged();
  const entries = Object.entries(v.parse(byHost, consumerKeys));
  return new Map(entries.map(([host, key]) => [host.trim().toLowerCase(), key.trim()]));
}

/** The key that was typed, else the one that the policy names for the organisation; '' where neither does. */
export async function consumerKeyFor(org: string, typed: string): Promise<string> {
  return typed.trim() || ((await managedKeys()).get(org) ?? '');
}

/** Organisations for which nobody has to type a key. */
export async function managedOrgs(): Promise<readonly string[]> {
  return [...(await managedKeys()).keys()];
}
