import type { PromotionView } from '../../core/panel-view';
import type { ErpDescriptor, FormField } from '../../erp/contract';
import type { PickOption } from '../../ui/pick-option';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { fieldError } from './field-error';
import { hintOf } from './field-hint';
import { NumberField } from './NumberField';
import { usePromote } from './promote-context';
import { suppliedText } from './supplied-text';

interface FormFieldControlProps {
  readonly field: FormField;
  readonly descriptor: ErpDescriptor;
  readonly view: PromotionView;
}

/** One field of the ERP's form as the control its kind asks for. */
export function FormFieldControl({ field, descriptor, view }: FormFieldControlProps) {
  const { t } = useUi();
  const model = usePromote();
  const { form, plan } = model.state;
  const supplied = plan.value.supplied[field.key];
  const hint = hintOf(field, view, model.state);
  const needed = field.required || plan.value.fieldProblems[field.key]?.code === 'VALUE-REQUIRED';
  const empty = () => {
    if (supplied) {
      const input = { descriptor, view, form: form.value, supplied: plan.value.supplied };
      return suppliedText(field, supplied, input, t);
    }
    // What has to be chosen is not said to mean something when it is empty.
    return field.emptyKey && !needed ? t.named(field.emptyKey) : '';
  };
  const common = {
    label: t.named(field.labelKey),
    value: form.value[field.key] ?? '',
    required: field.required,
    error: fieldError(field.key, model.state, t),
    hint: hint && t(hint),
  };
  const options = optionsOf(field, view);
  if (options === null) {
    const Typed = field.kind === 'number' ? NumberField : TextField;
    return (
      <Typed
        {...common}
        placeholder={empty()}
        onInput={(typed: string) => model.edit(field.key, typed)}
        onCommit={() => void model.flush()}
      />
    );
  }
  return (
    <Select
      {...common}
      options={options}
      wide={field.kind !== 'pick'}
      emptyLabel={empty() || t(needed ? 'choose' : 'none')}
      onPick={(picked) => {
        model.edit(field.key, picked);
        void model.flush();
      }}
    />
  );
}

/** The choices of a field; null where it is typed by hand. */
function optionsOf(field: FormField, view: PromotionView): readonly PickOption[] | null {
  switch (field.kind) {
    case 'contact':
    case 'contacts':
      return view.contacts;
    case 'address':
    case 'addresses':
      return view.addresses;
    case 'text':
    case 'number':
      return null;
    case 'pick': {
      const list = view.lists.find((candidate) => candidate.id === field.list);
      return list && list.state !== 'free' ? list.entries : null;
    }
  }
}
