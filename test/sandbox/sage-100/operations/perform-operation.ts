import type { CompanyState } from '../company-state';
import type { OperationContract, Right } from '../contract/operations';
import { simpleObject } from '../soap/contract-object';
import type { Arguments } from '../soap/read-arguments';
import { logonFailure, MasFault, unexpected } from '../soap/soap-fault';
import { COMPANY, type CompanyUser, findUser } from '../users';
import { CONTACT_OPERATIONS } from './contact-operations';
import { CUSTOMER_OPERATIONS } from './customer-operations';
import type { Operation, OperationResult } from './operation-call';
import { ORDER_OPERATIONS } from './order-operations';

const ASSEMBLY_VERSIONS = { '2024': '7.20.0.0', '2025': '7.30.0.0' } as const;

const INFORMATION: Readonly<Record<string, Operation>> = {
  GetContractInformation: ({ state: { switches } }) =>
    simpleObject({
      AssemblyVersion: ASSEMBLY_VERSIONS[switches.profile],
      ContractVersion: String(switches.contractVersion),
    }),
  GetDiagnosticInformation: ({ state }) => {
    if (!state.switches.allowRemoteDiagnostics) {
      throw new MasFault(null, 'Diagnostic information is not available to remote clients.');
    }
    return simpleObject({
      ActiveSessions: '1',
      MachineName: state.switches.machineName ?? 'localhost',
      OperationsCompleted: String(state.completed),
    });
  },
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...INFORMATION,
  ...CUSTOMER_OPERATIONS,
  ...CONTACT_OPERATIONS,
  ...ORDER_OPERATIONS,
};

/** Signs in, checks company and role, and carries the operation out; each call for itself. @throws MasFault */
export function performOperation(
  contract: OperationContract,
  given: Arguments,
  state: CompanyState,
): OperationResult {
  const operation = OPERATIONS[contract.name];
  if (!operation) throw new Error(`no operation ${contract.name}`);
  const user = contract.parameters.length === 0 ? null : admittedUser(contract, given, state);
  if (state.switches.exceptions.includes(contract.name)) throw unexpected();
  return operation({ state, user: user?.name ?? '', arguments: given });
}

function admittedUser(contract: OperationContract, given: Arguments, state: CompanyState): CompanyUser {
  const { Username = '', Password = '' } = given.objects.logon?.values ?? {};
  const user = findUser(Username, Password);
  if (!user?.webServices) throw logonFailure();
  assertCompany(given.texts.companyCode ?? '', state);
  if (contract.right) assertRight(user, contract.name, contract.right, state);
  return user;
}

function assertCompany(sent: string, { switches }: CompanyState): void {
  const code = sent.trim().toUpperCase();
  if (code === COMPANY.code && switches.companyEnabled) return;
  throw new MasFault(
    null,
    `The company code ${code} is not valid or the company is not enabled for web services.`,
  );
}

function assertRight(user: CompanyUser, operation: string, right: Right, { switches }: CompanyState): void {
  const denied = switches.noAccess[user.name]?.includes(operation) ?? false;
  if (!denied && user.actions.includes(right.action)) return;
  throw new MasFault(null, `No Access. The user does not have the ${right.action} right for ${right.task}.`);
}
