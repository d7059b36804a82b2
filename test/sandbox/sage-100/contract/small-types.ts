import { contractType, date, text, whole } from './member';

/** Credentials travel in the body of each call. `Password` comes first on the wire. */
export const LOGON = contractType('Logon', [text('Password', 0), text('Username', 0)], false);

export const CONTRACT_INFORMATION = contractType(
  'ContractInformation',
  [text('AssemblyVersion', 0), whole('ContractVersion'), date('NullDateTime')],
  false,
);

export const DIAGNOSTIC_INFORMATION = contractType(
  'DiagnosticInformation',
  [whole('ActiveSessions'), text('MachineName', 0), whole('OperationsCompleted')],
  false,
);

/** A user-defined field. */
export const FIELD = contractType('Field', [text('MasFieldName', 0), text('Value', 0)], false);

/** What a fault says in its detail. */
export const MAS_FAULT = contractType('MasFault', [text('ErrorCode', 0), text('ErrorMessage', 0)], false);
