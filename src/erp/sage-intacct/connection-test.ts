import { AppError, type AppErrorJson, toAppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { element, textOf } from '../../transport/xml-element';
import type { ConnectionStep, ErpPorts } from '../contract';
import { type Company, openCompany } from './company';
import { type CompanySetup, readSetup, setupFunctions, storeSetup } from './company-setup';
import type { UserFormat } from './formats';
import { lookedUpFields, queryFunction } from './query';
import type { FunctionResult } from './response';

/** Steps that one sign-in decides, in the order in which it can fail. */
const SIGN_IN_STEPS = ['reached', 'sender', 'signed_in'] as const;
type SignInStep = (typeof SIGN_IN_STEPS)[number];

const SENDER_CODES: ReadonlySet<ErrorCode> = new Set([
  'ERP-SENDER',
  'ERP-SENDER-NOT-AUTHORISED',
  'ERP-COMPANY',
]);

/** Nothing was sent, or nothing that could be understood. */
const UNSENT: ReadonlySet<ErrorCode> = new Set(['SECRET-MISSING', 'INTERNAL']);

/** Objects behind the panel's parts. Without customers nothing works; without the others a part is missing. */
const PROBES = [
  { step: 'customers', object: 'CUSTOMER', vital: true },
  { step: 'invoices', object: 'ARINVOICE', vital: false },
  { step: 'payments', object: 'ARPYMT', vital: false },
  { step: 'orders', object: 'SODOCUMENT', vital: false },
] as const;

/** Signs in anew, then asks everything else in one round trip. Never throws. */
export async function testConnection(ports: ErpPorts): Promise<readonly ConnectionStep[]> {
  try {
    const company = openCompany(ports);
    await company.gateway.signIn();
    return [...signInSteps(ports, null), ...(await probe(company))];
  } catch (error) {
    return signInSteps(ports, toAppError(error));
  }
}

function signInSteps(ports: ErpPorts, error: AppError | null): readonly ConnectionStep[] {
  const failedAt = error ? SIGN_IN_STEPS.indexOf(stepOf(error)) : SIGN_IN_STEPS.length;
  const { companyId = '', entityId = '', senderId = '' } = ports.connection;
  const params = { company: companyId, entity: entityId, sender: senderId };
  return SIGN_IN_STEPS.map((each, index) => {
    const name = each === 'signed_in' && entityId.trim() !== '' ? 'signed_in_entity' : each;
    if (index < failedAt) return step(name, 'ok', null, params);
    return index === failedAt ? step(name, 'failed', error, params) : step(name, 'skipped', null, params);
  });
}

function stepOf({ code }: AppError): SignInStep {
  if (SENDER_CODES.has(code)) return 'sender';
  return code.startsWith('NET-') || UNSENT.has(code) ? 'reached' : 'signed_in';
}

async function probe(company: Company): Promise<readonly ConnectionStep[]> {
  const { ports, scope, userId, gateway } = company;
  try {
    const setupCalls = setupFunctions(userId);
    const results = await gateway.read([
      ...PROBES.map(({ object }) => queryFunction({ object, fields: ['RECORDNO'], pageSize: 1 })),
      element('lookup', [element('object', 'CUSTOMER')]),
      ...setupCalls,
    ]);
    const [lookup, ...setupResults] = results.slice(PROBES.length);
    const setup = readSetup(setupResults, ports.clock.now());
    await storeSetup(ports, scope, setup);
    return [
      ...PROBES.map((_, index) => permission(index, results[index])),
      ...setupSteps(setup),
      numbering(lookup),
    ];
  } catch (error) {
    return [step('customers', 'failed', toAppError(error))];
  }
}

/** The gateway checks permission before it reads, so a page of one row is a valid probe. */
function permission(index: number, result: FunctionResult | undefined): ConnectionStep {
  const { step: name, vital } = PROBES[index] ?? PROBES[0];
  if (!result || result.ok) return step(name, 'ok');
  return step(name, vital ? 'failed' : 'warning', result.error);
}

function setupSteps(setup: CompanySetup): readonly ConnectionStep[] {
  const currency = setup.baseCurrency;
  return [
    setup.format
      ? step('formatting', 'ok', null, paramsOf(setup.format))
      : step('formatting_unknown', 'warning', new AppError('ERP-DATE-FORMAT')),
    step(currency === '' ? 'currencies' : 'currency', 'ok', null, { currency }),
  ];
}

const paramsOf = ({ dateFormat, gmtOffset, clock }: UserFormat): Readonly<Record<string, string>> => ({
  format: dateFormat,
  offset: gmtOffset,
  clock,
});

/** A customer id that may be left out means that the company numbers customers itself. */
function numbering(result: FunctionResult | undefined): ConnectionStep {
  if (!result?.ok) return step('numbering', 'skipped');
  const fields = lookedUpFields(result.data);
  const id = fields.find((field) => textOf(field, 'ID').toUpperCase() === 'CUSTOMERID');
  const required = textOf(id ?? null, 'REQUIRED').toLowerCase();
  if (required === 'false') return step('numbering', 'ok');
  return required === 'true'
    ? step('numbering', 'warning', new AppError('ERP-NUMBER-NEEDED'))
    : step('numbering', 'skipped');
}

function step(
  name: string,
  outcome: ConnectionStep['outcome'],
  error: AppError | null = null,
  params: Readonly<Record<string, string>> = {},
): ConnectionStep {
  const json: AppErrorJson | null = error?.toJSON() ?? null;
  return { labelKey: `intacct_step_${name}`, params, outcome, error: json };
}
