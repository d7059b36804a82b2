import { hasCode } from './session-call';

/** What this user, or this installation, does not give is left out; everything else that goes wrong is thrown. */
export async function unlessClosed<T, Otherwise>(
  reading: Promise<T>,
  otherwise: Otherwise,
): Promise<T | Otherwise> {
  try {
    return await reading;
  } catch (error) {
    if (CLOSED.some((code) => hasCode(error, code))) return otherwise;
    throw error;
  }
}

const CLOSED = [
  'CRM-ENTITY-CLOSED',
  'CRM-WEB-SERVICES-OFF',
  'CRM-NO-ACCESS',
  'CRM-FIELDS-MISSING',
  'CRM-RECORD-GONE',
  'CRM-REFUSED',
  'CRM-VALIDATION',
] as const;
