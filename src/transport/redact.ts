const MASK = '***';

/** Elements whose whole content is masked; `login` holds user, company and password. */
const SECRET_ELEMENTS = [
  'password',
  'senderid',
  'sessionid',
  'sid',
  'login',
  'logon',
  'taxid',
  'ssn',
  'cardnum',
  'accountnumber',
  'achaccountnumber',
  'wireaccountnumber',
  'access_token',
  'refresh_token',
].join('|');

const SECRET_KEYS = [
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'code_verifier',
  'password',
  'sessionid',
  'session_id',
  'sid',
  'assertion',
].join('|');

/** Angle brackets as they are, and as pages and JSON quote them. */
const OPEN = '(?:<|&(?:amp;)*(?:lt|#60|#x3c);|\\\\u003c)';
const CLOSE = '(?:>|&(?:amp;)*(?:gt|#62|#x3e);|\\\\u003e)';

/** Pattern and what stays of it. An unclosed value is masked to the end: a cut answer must not leak. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `${OPEN}((?:[\\w.-]+:)?(?:${SECRET_ELEMENTS}))(?:\\s(?:(?!${CLOSE})[^<>])*)?${CLOSE}[\\s\\S]*?(?:${OPEN}\\\\?/\\1\\s*${CLOSE}|$)`,
      'gi',
    ),
    `<$1>${MASK}</$1>`,
  ],
  [new RegExp(`("(?:${SECRET_KEYS})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*(?:"|$)`, 'gi'), `$1"${MASK}"`],
  [new RegExp(`\\b(${SECRET_KEYS})=[^&\\s"'<>;]+`, 'gi'), `$1=${MASK}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=!-]+/gi, `$1 ${MASK}`],
  // A Salesforce session: organisation id, exclamation mark, secret.
  [/\b00D\w{12}(?:\w{3})?(?:!|%21)[\w.%-]+/g, MASK],
  [/(Invalid session)\s+[^\s<[\]"]+/gi, `$1 ${MASK}`],
];

/**
 * Text of another system with everything masked that opens a door: for errors, the journal and logs.
 * `secrets` are values known to the caller, masked wherever they occur.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length >= 4)
    .reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
  return RULES.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), known);
}

/** The beginning of a raw answer, redacted: enough to recognise it, short enough for *Details*. */
export const excerpt = (text: string, secrets: readonly string[] = []): string =>
  redact(text, secrets).slice(0, 2000);
