import type { Database } from '../store/database';
import type { Switches } from '../switches';

/** What a write needs to know about who writes and where. */
export interface WriteContext {
  readonly database: Database;
  readonly switches: Switches;
  /** Entity of the login; '' is the top level. */
  readonly entityId: string;
  readonly userKey: number;
  /** Canonical timestamp. */
  readonly now: string;
  /** The next number of the company's customer sequence. */
  nextCustomerId(): string;
}

export function creationStamp(context: WriteContext): Record<string, string> {
  return {
    WHENCREATED: context.now,
    WHENMODIFIED: context.now,
    CREATEDBY: String(context.userKey),
    MODIFIEDBY: String(context.userKey),
    MEGAENTITYID: context.entityId,
  };
}

export function changeStamp(context: WriteContext): Record<string, string> {
  return { WHENMODIFIED: context.now, MODIFIEDBY: String(context.userKey) };
}
