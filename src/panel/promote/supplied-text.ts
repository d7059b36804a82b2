import type { PromotionView } from '../../core/panel-view';
import type { SuppliedValue } from '../../core/promotion-plan';
import type { ErpDescriptor, FormField } from '../../erp/contract';
import type { Text } from '../../ui/text';

interface SuppliedInput {
  readonly descriptor: ErpDescriptor;
  readonly view: PromotionView;
  readonly form: Readonly<Record<string, string>>;
  /** What the ERP fills in, by field key: it may itself bring something. */
  readonly supplied: Readonly<Record<string, SuppliedValue>>;
}

/** "N30 from Wholesale": what the ERP fills in where a field is left empty, both by the labels of their lists. */
export function suppliedText(
  field: FormField,
  { value, from }: SuppliedValue,
  { descriptor, view, form, supplied }: SuppliedInput,
  t: Text,
): string {
  const source = descriptor.formFields.find(
    ({ key, list }) => list !== '' && key !== field.key && (form[key] || supplied[key]?.value) === from,
  );
  return t('supplied_value', {
    value: labelIn(view, field.list, value),
    from: source ? labelIn(view, source.list, from) : from,
  });
}

function labelIn({ lists }: PromotionView, listId: string, value: string): string {
  const entries = lists.find((list) => list.id === listId)?.entries ?? [];
  return entries.find((entry) => entry.value === value)?.label ?? value;
}
