import * as v from 'valibot';
import type { SessionStore } from '../contract';

/** A stored value of the given shape; null when there is none or it has another shape (an older version's). */
export async function readStored<S extends v.GenericSchema>(
  store: SessionStore,
  key: string,
  schema: S,
): Promise<v.InferOutput<S> | null> {
  const parsed = v.safeParse(schema, parseJson(await store.get(key)));
  return parsed.success ? parsed.output : null;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
