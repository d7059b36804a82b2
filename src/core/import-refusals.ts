import type { ErrorCode } from './error-catalogue';

/** What a source says when a page is too much for it. */
const SMALLER_PAGES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NET-TIMEOUT',
  'NET-SERVER',
  'NET-TOO-LARGE',
  'NET-UNREADABLE',
]);

export const asksForSmallerPages = (code: ErrorCode): boolean => SMALLER_PAGES.has(code);

/** What a CRM says of one record, so that the others are none the worse for it. */
const ONE_RECORD: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CRM-VALIDATION',
  'CRM-DUPLICATE-RULE',
  'CRM-DUPLICATE-VALUE',
  'CRM-RECORD-LOCKED',
  'CRM-RECORD-GONE',
  'CRM-CHANGED',
  'CRM-REFUSED',
  'CRM-VALUE-CHANGED',
  'CRM-ONE-LINK',
  'LINK-EXISTS',
  'LINK-RESERVED',
  'LINK-CHANGED',
  'RECORD-UNKNOWN',
]);

/** Whether a batch that was refused like this may be taken in smaller ones. */
export const asksForSmallerBatches = (code: ErrorCode): boolean =>
  code === 'NET-TOO-LARGE' || isAboutOneRecord(code);

export const isAboutOneRecord = (code: ErrorCode): boolean =>
  ONE_RECORD.has(code) || code.startsWith('VALUE-');

/** What a CRM may say in the place of one record's result and means everything: the record has not failed. */
const EVERY_RECORD: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CRM-SIGNED-OUT',
  'CRM-SERVICE-USER',
  'CRM-LIMIT',
  'CRM-NOT-CONNECTED',
  'CRM-API-DISABLED',
  'CRM-WEB-SERVICES-OFF',
  'CRM-OTHER-ORG',
  'CRM-OTHER-USER',
  'VAULT-LOCKED',
  'PERMISSION-MISSING',
  'SECRET-MISSING',
  'IMPORT-UNCERTAIN',
]);

export const isAboutEveryRecord = (code: ErrorCode): boolean =>
  EVERY_RECORD.has(code) || (code.startsWith('NET-') && code !== 'NET-TOO-LARGE');
