import type { RuleContext } from './check-values';
import { columnFault, required } from './column-fault';

/** The division of a record: required with divisions, `00` without, where it cannot be set to another. */
export function divisionFor(sent: string | undefined, { bus, switches }: RuleContext): string {
  const value = (sent ?? '').trim();
  if (switches.divisions) {
    if (value === '') throw required(bus, 'ARDivisionNo');
    return value;
  }
  if (value === '' || value === '00') return '00';
  const reason = 'This field cannot be set when the Accounts Receivable option Divisions is No.';
  throw columnFault({ bus, name: 'ARDivisionNo', value }, null, reason, switches);
}
