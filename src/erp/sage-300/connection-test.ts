import { AppError, toAppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import type { ConnectionStep, ErpPorts } from '../contract';
import { lacksResource } from './api-error';
import { CUSTOMERS } from './customer';
import { moduleOf } from './modules';
import { openWebApi, type WebApi } from './web-api';

/** Steps that one read of the customers decides, in the order in which it can fail. */
const FIRST = ['reached', 'signed_in', 'company', 'customers'] as const;

const STEP_OF: Partial<Record<ErrorCode, (typeof FIRST)[number]>> = {
  'ERP-ADDRESS': 'reached',
  'SECRET-MISSING': 'reached',
  INTERNAL: 'reached',
  'ERP-SIGN-IN': 'signed_in',
  'ERP-ADMIN-BLOCKED': 'signed_in',
  'ERP-CAPITALS': 'signed_in',
  'ERP-WINDOWS-SIGN-IN': 'signed_in',
  'ERP-COMPANY': 'company',
};

/** Each module has a right of its own; one cheap read tells whether the user has it. */
const MODULES = [
  'AR/ARCustomerGroups',
  'OE/OEShipViaCodes',
  'TX/TXTaxGroups',
  'CS/CSCurrencyCodes',
  'IC/ICPriceListCodes',
  'MT/MTContacts',
] as const;

/** Reads the customers as proof of everything before them, then a little of each module. Never throws. */
export async function testConnection(ports: ErpPorts): Promise<readonly ConnectionStep[]> {
  try {
    const api = openWebApi(ports);
    const { count, rows } = await readOne(api, CUSTOMERS, ['CustomerNumber']);
    const modules = await Promise.all(MODULES.map((path) => moduleStep(api, path)));
    return [...firstSteps(ports, null, String(count ?? rows.length)), ...modules];
  } catch (thrown) {
    const error = toAppError(thrown);
    return firstSteps(ports, error.code === 'ERP-SIGN-IN' ? await inCapitals(ports, error) : error, '');
  }
}

const readOne = (api: WebApi, path: string, select: readonly string[] = []) =>
  api.read(path, { top: 1, select, count: true });

/** The desktop turns passwords into capital letters, so that people do not know theirs. Tried once, and only here. */
async function inCapitals(ports: ErpPorts, error: AppError): Promise<AppError> {
  const { password = '' } = ports.connection;
  const capitals = password.toUpperCase();
  if (capitals === password) return error;
  try {
    await readOne(
      openWebApi({ ...ports, connection: { ...ports.connection, password: capitals } }),
      CUSTOMERS,
    );
    return new AppError('ERP-CAPITALS', { field: 'password' });
  } catch {
    return error;
  }
}

function firstSteps(ports: ErpPorts, error: AppError | null, count: string): readonly ConnectionStep[] {
  const failedAt = error ? FIRST.indexOf(stepOf(error)) : FIRST.length;
  const { companyId = '', userId = '' } = ports.connection;
  const params = { company: companyId.trim().toUpperCase(), user: userId.trim().toUpperCase(), count };
  return FIRST.map((name, index) => {
    const outcome = index < failedAt ? 'ok' : index === failedAt ? 'failed' : 'skipped';
    const reason = index === failedAt && error ? error.toJSON() : null;
    return { labelKey: `sage300_step_${name}`, params, outcome, error: reason };
  });
}

const stepOf = ({ code }: AppError): (typeof FIRST)[number] =>
  STEP_OF[code] ?? (/^(?:NET|PERMISSION)-/.test(code) ? 'reached' : 'customers');

/** A module that is not there or not allowed is something that will be missing, no failure. */
async function moduleStep(api: WebApi, path: string): Promise<ConnectionStep> {
  const labelKey = `sage300_step_${path.slice(0, 2)}`;
  try {
    await readOne(api, path);
    return { labelKey, params: {}, outcome: 'ok', error: null };
  } catch (thrown) {
    const params = { module: moduleOf(path) };
    const error = lacksResource(thrown)
      ? new AppError('ERP-MODULE', { params, raw: toAppError(thrown).raw })
      : toAppError(thrown);
    return { labelKey, params: {}, outcome: 'warning', error: error.toJSON() };
  }
}
