import * as v from 'valibot';

/** One complaint of Salesforce, in one shape for the REST array, the collection entry and the OAuth object. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

const fields = v.fallback(v.nullish(v.array(v.string()), []), []);
const Rest = v.object({ errorCode: v.string(), message: v.fallback(v.string(), ''), fields });
const Collection = v.object({ statusCode: v.string(), message: v.fallback(v.string(), ''), fields });
const OAuth = v.object({ error: v.string(), error_description: v.fallback(v.string(), '') });

/** Codes that only say "something else in this request failed". */
const BYSTANDERS = new Set([
  'PROCESSING_HALTED',
  'BATCH_PROCESSING_HALTED',
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
]);

/** Every complaint in a parsed body, in order; empty when there is none that we can read. */
function readFaults(json: unknown): readonly Fault[] {
  const entries: readonly unknown[] = Array.isArray(json) ? json : [json];
  return entries.flatMap((entry) => {
    const fault = readFault(entry);
    return fault ? [fault] : [];
  });
}

/** The complaint that matters: the first that is not a mere consequence of another. */
export function firstFault(json: unknown): Fault | null {
  const faults = readFaults(json);
  return faults.find((fault) => !BYSTANDERS.has(fault.code)) ?? faults[0] ?? null;
}

function readFault(entry: unknown): Fault | null {
  const rest = v.safeParse(Rest, entry);
  if (rest.success)
    return { code: rest.output.errorCode, message: rest.output.message, fields: rest.output.fields ?? [] };
  const item = v.safeParse(Collection, entry);
  if (item.success)
    return { code: item.output.statusCode, message: item.output.message, fields: item.output.fields ?? [] };
  const oauth = v.safeParse(OAuth, entry);
  return oauth.success
    ? { code: oauth.output.error, message: oauth.output.error_description, fields: [] }
    : null;
}
