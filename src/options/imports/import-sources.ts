import { CUSTOMER_PARTS } from '../../core/source-customer';
import type { SourceField } from '../../erp/customer-source';
import type { PickOption } from '../../ui/pick-option';
import type { Text } from '../../ui/text';
import { FIXED } from '../mapping/mapping-sources';

/** Everything a field of the CRM can be filled from: nothing, the common parts, a fixed text, the ERP's own fields. */
export const importSources = (fields: readonly SourceField[], t: Text): readonly PickOption[] => [
  { value: '', label: t('source_nothing') },
  ...CUSTOMER_PARTS.map((part) => ({
    value: part,
    label: t.named(`import_part_${part.replaceAll('.', '_')}`),
  })),
  { value: FIXED, label: t('source_text') },
  ...fields.map(({ name, label }) => ({ value: `field:${name}`, label: `${label} (${name})` })),
];
