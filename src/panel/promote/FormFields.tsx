import type { PromotionView } from '../../core/panel-view';
import type { ErpDescriptor } from '../../erp/contract';
import { useUi } from '../../ui/ui-context';
import { FormFieldControl } from './FormFieldControl';
import { usePromote } from './promote-context';

interface FormFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly view: PromotionView;
}

/** The ERP's own form. Fields under *More* come out when one of them needs the user. */
export function FormFields({ descriptor, view }: FormFieldsProps) {
  const { t } = useUi();
  const { state } = usePromote();
  const atOnce = descriptor.formFields.filter((field) => !field.more);
  const more = descriptor.formFields.filter((field) => field.more);
  const needed = more.some((field) => state.fieldProblems.value[field.key] !== undefined);
  return (
    <>
      <div class="grid2">
        {atOnce.map((field) => (
          <FormFieldControl key={field.key} field={field} view={view} />
        ))}
      </div>
      {more.length > 0 ? (
        <details class="more" open={needed}>
          <summary>{t('more_fields')}</summary>
          <div class="grid2">
            {more.map((field) => (
              <FormFieldControl key={field.key} field={field} view={view} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
