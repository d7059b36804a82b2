import type { PromotionView } from '../../core/panel-view';
import type { ErpDescriptor } from '../../erp/contract';
import { useUi } from '../../ui/ui-context';
import { FormFieldControl } from './FormFieldControl';
import { usePromote } from './promote-context';
import { shownFields } from './shown-fields';

interface FormFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly view: PromotionView;
}

/** The ERP's own form. Fields under *More* come out when one of them needs the user. */
export function FormFields({ descriptor, view }: FormFieldsProps) {
  const { t } = useUi();
  const { form, fieldProblems } = usePromote().state;
  const problems = fieldProblems.value;
  const fields = shownFields(descriptor, { lists: view.lists, form: form.value, problems });
  const more = fields.filter((field) => field.more);
  const control = (field: (typeof fields)[number]) => (
    <FormFieldControl key={field.key} field={field} descriptor={descriptor} view={view} />
  );
  return (
    <>
      <div class="grid2">{fields.filter((field) => !field.more).map(control)}</div>
      {more.length > 0 ? (
        <details class="more" open={more.some((field) => problems[field.key] !== undefined)}>
          <summary>{t('more_fields')}</summary>
          <div class="grid2">{more.map(control)}</div>
        </details>
      ) : null}
    </>
  );
}
