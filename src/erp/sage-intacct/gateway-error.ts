import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { redact } from '../../transport/redact';
import { childrenOf, descend, textOf, type XmlElement } from '../../transport/xml-element';

/** One `<error>` of the gateway. Every child is optional; `errorno` may hold a sentence instead of a code. */
export interface GatewayError {
  readonly errorno: string;
  /** description, description2 and correction, without the empty ones. */
  readonly texts: readonly string[];
}

/** Where the gateway failed (Intacct XML gateway, response): each level has its own meanings for the same number. */
export type FailureLevel = 'control' | 'authentication' | 'function';

interface Rule {
  readonly levels: readonly FailureLevel[];
  /** Tested against `errorno: text`. */
  readonly pattern: RegExp;
  readonly code: ErrorCode;
}

const ANY = ['control', 'authentication', 'function'] as const;
const CONTROL = ['control'] as const;
const FUNCTION = ['function'] as const;

/**
 * Numbers are reused for unlike causes and texts vary, so both are looked at together. The first rule that fits the
 * innermost error wins.
 */
const RULES: readonly Rule[] = [
  { levels: ANY, pattern: /API rate limit exceeded|^GW-0010/i, code: 'NET-THROTTLED' },
  { levels: ANY, pattern: /temporarily off-?line|please try again later/i, code: 'ERP-MAINTENANCE' },
  { levels: ANY, pattern: /^GW-000\d/, code: 'NET-SERVER' },
  { levels: ANY, pattern: /Invalid session/i, code: 'ERP-SESSION' },
  {
    levels: ANY,
    pattern: /Web Services Authori[sz]ation|not authori[sz]ed to make Web Services/i,
    code: 'ERP-SENDER-NOT-AUTHORISED',
  },
  { levels: CONTROL, pattern: /Partner ID or password/i, code: 'ERP-SENDER' },
  { levels: CONTROL, pattern: /^GW-0011|^invalidRequest|^PL04000055|demo company/i, code: 'ERP-COMPANY' },
  { levels: CONTROL, pattern: /^XMLGW_JPP0002|Sign-in information/i, code: 'ERP-SIGN-IN' },
  { levels: CONTROL, pattern: /^XL03000003|schema error/i, code: 'INTERNAL' },
  {
    levels: ['authentication'],
    pattern: /\b(location|entity)\b.*\b(invalid|not|no)\b|\binvalid (location|entity)/i,
    code: 'ERP-ENTITY',
  },
  { levels: ['authentication'], pattern: /./, code: 'ERP-SIGN-IN' },
  {
    levels: FUNCTION,
    pattern: /duplicate.*control ?id|control ?id.*(already|duplicate|unique|been used)/i,
    code: 'ERP-UNCERTAIN',
  },
  {
    levels: FUNCTION,
    pattern: /^PL04000005|do not have permission|not authori[sz]ed/i,
    code: 'ERP-PERMISSION',
  },
  { levels: FUNCTION, pattern: /Object definition .*not found|^WS:/i, code: 'ERP-FEATURE-ABSENT' },
  { levels: FUNCTION, pattern: /Another Contact .*already exists/i, code: 'ERP-CONTACT-IN-USE' },
  {
    levels: FUNCTION,
    pattern: /^BL34000061|^PL05000104|Another Customer .*already exists/i,
    code: 'ERP-NUMBER-IN-USE',
  },
  {
    levels: FUNCTION,
    pattern:
      /customer ?(id|number)\W.*(required|missing|blank|empty|specif|provide|sequenc)|(required|missing|blank|empty|specif|provide|enter)[^.]*\bcustomer ?(id|number)\b/i,
    code: 'ERP-NUMBER-NEEDED',
  },
  {
    levels: FUNCTION,
    pattern: /^BL03000018|illegal|invalid|not valid|does not exist|required|missing|exceeds|too long/i,
    code: 'ERP-VALIDATION',
  },
];

/** Wrappers that say only that something inside failed. */
const WRAPPER = /^XL03000009|Could not create \w+ record|record failed!|Error While Saving/i;

/** Refusals that a list of fields that this company has would avoid (Intacct XML gateway, query and read). */
const FIELDS = /^DL02000001|^Invalid fields list/i;

export function readErrors(parent: XmlElement | null): readonly GatewayError[] {
  return childrenOf(descend(parent, 'errormessage'), 'error').map((error) => ({
    errorno: textOf(error, 'errorno'),
    texts: ['description', 'description2', 'correction'].map((name) => textOf(error, name)).filter(Boolean),
  }));
}

/** The gateway's errors as one of ours: the text of the innermost for people, all of them in `raw`. */
export function toFailure(errors: readonly GatewayError[], level: FailureLevel): AppError {
  const causes = errors.filter((error) => !WRAPPER.test(wholeText(error)));
  const [first = errors[0]] = causes;
  const matched = causes.map((error) => ruleFor(error, level)).find((rule) => rule !== undefined);
  const code = matched?.code ?? (level === 'authentication' ? 'ERP-SIGN-IN' : 'ERP-REFUSED');
  return new AppError(code, {
    params: { message: first ? forPeople(first) : '' },
    raw: redact(errors.map(wholeText).join('\n')),
  });
}

export const refusesFields = (errors: readonly GatewayError[]): boolean =>
  errors.some((error) => FIELDS.test(wholeText(error)));

const ruleFor = (error: GatewayError, level: FailureLevel): Rule | undefined =>
  RULES.find((rule) => rule.levels.includes(level) && rule.pattern.test(wholeText(error)));

const wholeText = (error: GatewayError): string => `${error.errorno}: ${error.texts.join(' ')}`;

/** Support and request ids help the vendor, not the reader; some errors say everything in their number. */
function forPeople(error: GatewayError): string {
  const texts = error.texts.length > 0 ? error.texts : [error.errorno];
  const sentences = texts
    .map((text) =>
      text
        .replaceAll(/\[(?:Support|Request) ID:[^\]]*\]/gi, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`));
  return redact(sentences.join(' '));
}
