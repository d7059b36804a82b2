import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor, FormField } from '../../erp/contract';

/**
 * Fields that can begin with the same value for every customer. A customer number is nobody else's, contacts and
 * addresses belong to an account, and a field that the form leaves out needs no value.
 */
export function fieldsWithDefault(
  descriptor: ErpDescriptor,
  lists: readonly PickList[],
): readonly FormField[] {
  const isLeftOut = (field: FormField) => {
    const list = lists.find(({ id }) => id === field.list);
    return field.onlyIfSeveral === true && list?.state === 'ready' && list.entries.length <= 1;
  };
  return descriptor.formFields.filter(
    (field) =>
      (field.kind === 'pick' || field.kind === 'text') &&
      field.key !== descriptor.numberField &&
      !isLeftOut(field),
  );
}
