import type { PromotionView } from '../../core/panel-view';
import type { FormField } from '../../erp/contract';
import type { PickOption } from '../../ui/pick-option';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

interface FormFieldControlProps {
  readonly field: FormField;
  readonly view: PromotionView;
}

/** One field of the ERP's form as the control its kind asks for. */
export function FormFieldControl({ field, view }: FormFieldControlProps) {
  const { t } = useUi();
  const model = usePromote();
  const { form, defaulted, fieldProblems } = model.state;
  const problem = fieldProblems.value[field.key];
  const value = form.value[field.key] ?? '';
  const list = view.lists.find((candidate) => candidate.id === field.list);
  const common = {
    label: t.named(field.labelKey),
    value,
    required: field.required,
    error: problem ? t.error(problem).what : '',
    hint: hintOf(list?.state, defaulted.value.includes(field.key) && value !== ''),
  };
  const options = optionsOf(field, view);
  if (options === null) {
    return (
      <TextField
        {...common}
        hint={common.hint && t(common.hint)}
        placeholder={field.emptyKey ? t.named(field.emptyKey) : ''}
        onInput={(typed) => model.edit(field.key, typed)}
        onCommit={() => void model.flush()}
      />
    );
  }
  return (
    <Select
      {...common}
      hint={common.hint && t(common.hint)}
      options={options}
      wide={field.kind !== 'pick'}
      emptyLabel={field.emptyKey ? t.named(field.emptyKey) : t(field.required ? 'choose' : 'none')}
      onPick={(picked) => {
        model.edit(field.key, picked);
        void model.flush();
      }}
    />
  );
}

type HintKey = '' | 'hint_list_free' | 'hint_list_failed' | 'hint_default';

function hintOf(state: string | undefined, isDefault: boolean): HintKey {
  if (state === 'free') return 'hint_list_free';
  if (state === 'failed') return 'hint_list_failed';
  return isDefault ? 'hint_default' : '';
}

/** The choices of a field; null where it is typed by hand. */
function optionsOf(field: FormField, view: PromotionView): readonly PickOption[] | null {
  switch (field.kind) {
    case 'contact':
      return view.contacts;
    case 'address':
      return view.addresses;
    case 'text':
      return null;
    case 'pick': {
      const list = view.lists.find((candidate) => candidate.id === field.list);
      return list && list.state !== 'free' ? list.entries : null;
    }
  }
}
