/** Who can do something about an error. The remedy text is written for that person. */
export type Remedier = 'user' | 'crm-admin' | 'erp-admin' | 'ledgerside-admin' | 'nobody';

interface ErrorKind {
  readonly who: Remedier;
  /** True when doing the same again may work without anybody changing anything. */
  readonly retry: boolean;
}

/**
 * The one table of errors. Each code has two texts in every `_locales` file: `error_<CODE>` (what happened, one
 * sentence) and `remedy_<CODE>` (what to do), with `-` written as `_`. A test keeps table and texts in step.
 */
export const ERROR_CATALOGUE = {
  INTERNAL: { who: 'ledgerside-admin', retry: true },
  'MESSAGE-REFUSED': { who: 'nobody', retry: false },
  'RECORD-UNKNOWN': { who: 'user', retry: true },
  'PERMISSION-MISSING': { who: 'user', retry: false },
  'VAULT-LOCKED': { who: 'user', retry: false },
  'SECRET-MISSING': { who: 'ledgerside-admin', retry: false },
  'INTEGRATION-MISSING': { who: 'ledgerside-admin', retry: false },
  'CRM-NOT-CONNECTED': { who: 'ledgerside-admin', retry: false },
  'STORAGE-FULL': { who: 'user', retry: false },

  'NET-UNREACHABLE': { who: 'user', retry: true },
  'NET-CERTIFICATE': { who: 'ledgerside-admin', retry: false },
  'NET-NAME': { who: 'user', retry: true },
  'NET-REFUSED': { who: 'erp-admin', retry: true },
  'NET-PLAIN-HTTP': { who: 'ledgerside-admin', retry: false },
  'NET-TIMEOUT': { who: 'user', retry: true },
  'NET-HOST-REFUSED': { who: 'ledgerside-admin', retry: false },
  'NET-REDIRECT': { who: 'ledgerside-admin', retry: false },
  'NET-TOO-LARGE': { who: 'ledgerside-admin', retry: false },
  'NET-SERVER': { who: 'user', retry: true },
  'NET-THROTTLED': { who: 'user', retry: true },
  'NET-UNREADABLE': { who: 'user', retry: true },

  'CRM-SIGNED-OUT': { who: 'user', retry: false },
  'CRM-CONSENT-DENIED': { who: 'user', retry: false },
  'CRM-APP-BLOCKED': { who: 'crm-admin', retry: false },
  'CRM-APP-UNKNOWN': { who: 'crm-admin', retry: false },
  'CRM-CALLBACK-MISMATCH': { who: 'crm-admin', retry: false },
  'CRM-OTHER-ORG': { who: 'user', retry: false },
  'CRM-OTHER-USER': { who: 'user', retry: false },
  'CRM-API-DISABLED': { who: 'crm-admin', retry: false },
  'CRM-LIMIT': { who: 'crm-admin', retry: false },
  'CRM-RECORD-GONE': { who: 'user', retry: false },
  'CRM-NO-ACCESS': { who: 'crm-admin', retry: false },
  'CRM-FIELDS-MISSING': { who: 'crm-admin', retry: false },
  'CRM-FIELDS-READ-ONLY': { who: 'crm-admin', retry: false },
  'CRM-VALIDATION': { who: 'user', retry: false },
  'CRM-DUPLICATE-RULE': { who: 'crm-admin', retry: false },
  'CRM-DUPLICATE-VALUE': { who: 'user', retry: false },
  'CRM-RECORD-LOCKED': { who: 'user', retry: true },
  'CRM-CHANGED': { who: 'user', retry: true },
  'CRM-REFUSED': { who: 'crm-admin', retry: false },
  'CRM-WEB-SERVICES-OFF': { who: 'crm-admin', retry: false },
  'CRM-ENTITY-CLOSED': { who: 'crm-admin', retry: false },
  'CRM-VALUE-CHANGED': { who: 'crm-admin', retry: false },
  'CRM-ONE-LINK': { who: 'crm-admin', retry: false },
  'CRM-SERVICE-USER': { who: 'crm-admin', retry: false },
  'CRM-BY-HAND': { who: 'crm-admin', retry: false },

  'LINK-EXISTS': { who: 'user', retry: false },
  'LINK-RESERVED': { who: 'user', retry: true },
  'LINK-MISSING': { who: 'user', retry: false },
  'LINK-OTHER-COMPANY': { who: 'ledgerside-admin', retry: false },
  'LINK-CHANGED': { who: 'user', retry: true },
  'PROMOTION-RUNNING': { who: 'user', retry: true },
  'PROMOTION-PENDING': { who: 'user', retry: true },
  'PROMOTION-UNCERTAIN': { who: 'user', retry: true },
  'PROMOTION-NOT-FOUND': { who: 'user', retry: true },
  'PLAN-CHANGED': { who: 'user', retry: true },
  'PLAN-INCOMPLETE': { who: 'user', retry: false },

  'ERP-SENDER': { who: 'erp-admin', retry: false },
  'ERP-SENDER-NOT-AUTHORISED': { who: 'erp-admin', retry: false },
  'ERP-COMPANY': { who: 'ledgerside-admin', retry: false },
  'ERP-SIGN-IN': { who: 'ledgerside-admin', retry: false },
  'ERP-SESSION': { who: 'user', retry: true },
  'ERP-ADMIN-BLOCKED': { who: 'erp-admin', retry: false },
  'ERP-CAPITALS': { who: 'ledgerside-admin', retry: false },
  'ERP-WINDOWS-SIGN-IN': { who: 'erp-admin', retry: false },
  'ERP-ADDRESS': { who: 'ledgerside-admin', retry: false },
  'ERP-MODULE': { who: 'erp-admin', retry: false },
  'ERP-INTERFACE': { who: 'erp-admin', retry: false },
  'ERP-NOT-OFFERED': { who: 'nobody', retry: false },
  'ERP-NEEDS-SDATA': { who: 'erp-admin', retry: false },
  'ERP-CHANGED': { who: 'user', retry: true },
  'ERP-ENTITY': { who: 'erp-admin', retry: false },
  'ERP-PERMISSION': { who: 'erp-admin', retry: false },
  'ERP-NUMBER-IN-USE': { who: 'user', retry: false },
  'ERP-NUMBER-NEEDED': { who: 'user', retry: false },
  'ERP-CONTACT-IN-USE': { who: 'user', retry: true },
  'ERP-VALIDATION': { who: 'user', retry: false },
  'ERP-NOT-FOUND': { who: 'user', retry: false },
  'ERP-DATE-FORMAT': { who: 'erp-admin', retry: false },
  'ERP-FEATURE-ABSENT': { who: 'erp-admin', retry: false },
  'ERP-MAINTENANCE': { who: 'user', retry: true },
  'ERP-UNCERTAIN': { who: 'user', retry: true },
  'ERP-REFUSED': { who: 'erp-admin', retry: false },

  'IMPORT-RUNNING': { who: 'user', retry: true },
  'IMPORT-UNCERTAIN': { who: 'user', retry: true },
  'IMPORT-GONE': { who: 'user', retry: false },
  'IMPORT-OTHER-COMPANY': { who: 'user', retry: false },

  'VALUE-REQUIRED': { who: 'user', retry: false },
  'VALUE-TOO-LONG': { who: 'user', retry: false },
  'VALUE-CHARACTERS': { who: 'user', retry: false },
  'VALUE-EMAIL': { who: 'user', retry: false },
  'VALUE-COUNTRY': { who: 'user', retry: false },
  'VALUE-CURRENCY': { who: 'user', retry: false },
  'VALUE-NOT-IN-LIST': { who: 'user', retry: false },
  'VALUE-POST-CODE-UNKNOWN': { who: 'erp-admin', retry: false },
  'VALUE-COMPANY-TWICE': { who: 'ledgerside-admin', retry: false },
  'VALUE-INVALID': { who: 'user', retry: false },
  'LIST-MISSING': { who: 'erp-admin', retry: true },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** Name of the text that says what happened. */
export const errorTextKey = (code: ErrorCode): string => `error_${code.replaceAll('-', '_')}`;

/** Name of the text that says what to do about it. */
export const remedyTextKey = (code: ErrorCode): string => `remedy_${code.replaceAll('-', '_')}`;
