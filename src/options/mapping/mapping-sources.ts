import { COMMON_SOURCES } from '../../core/field-mapping';
import type { CrmField } from '../../crm/contract';
import type { PickOption } from '../../ui/pick-option';
import { sourceLabel } from '../../ui/source-label';
import type { Text } from '../../ui/text';

/** Prefix of a source that is a fixed text. */
export const FIXED = 'text:';

/** Everything an ERP field can be filled from: nothing, the common parts, a fixed text, the CRM's own fields. */
export function mappingOptions(fields: readonly CrmField[], t: Text): readonly PickOption[] {
  const named = (value: string): PickOption => ({ value, label: sourceLabel(value, t) });
  return [
    named(''),
    ...COMMON_SOURCES.map(named),
    named(FIXED),
    ...fields.map((field) => ({ value: `field:${field.name}`, label: `${field.label} (${field.name})` })),
  ];
}
