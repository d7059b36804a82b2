import { useId } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { FieldDifference } from '../../core/field-difference';
import { useUi } from '../../ui/ui-context';
import { useDetails } from './details-context';
import { isWritable } from './field-choice';
import { SelectAll } from './SelectAll';

interface DifferenceTableProps {
  readonly differences: readonly FieldDifference[];
  readonly crm: string;
  readonly erp: string;
}

/** Every field on which CRM and ERP differ, with both values; those that are ticked will be written. */
export function DifferenceTable({ differences, crm, erp }: DifferenceTableProps) {
  const { t } = useUi();
  return (
    <>
      <SelectAll differences={differences.filter(isWritable)} />
      <table class="plan differences">
        <caption class="spoken">{t('differences_heading', { crm, erp })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('difference_field')}</th>
            <th scope="col">{crm}</th>
            <th scope="col">{erp}</th>
          </tr>
        </thead>
        {differences.map((difference) => (
          <Row key={difference.target} difference={difference} />
        ))}
      </table>
    </>
  );
}

function Row({ difference }: { difference: FieldDifference }) {
  const { t } = useUi();
  const id = useId();
  const { differences } = useDetails();
  const { busy, chosen, error } = differences.state;
  const { target, labelKey, problem } = difference;
  const refusal = error.value?.field === target ? error.value : null;
  const wrong = problem ?? refusal;
  return (
    <tbody class={wrong ? 'wrong' : undefined}>
      <tr>
        <th scope="row" title={target}>
          <label>
            <input
              type="checkbox"
              checked={chosen.value.some((change) => change.target === target)}
              disabled={problem !== null || busy.value === 'writing'}
              aria-describedby={wrong ? id : undefined}
              onChange={(event) => differences.choose([difference], event.currentTarget.checked)}
            />{' '}
            {t.named(labelKey)}
          </label>
        </th>
        <td>
          <Value text={difference.crm} />
        </td>
        <td>
          <Value text={difference.erp} />
        </td>
      </tr>
      {wrong ? <RowError id={id} error={wrong} /> : null}
    </tbody>
  );
}

function Value({ text }: { text: string }) {
  const { t } = useUi();
  return text === '' ? <span class="muted">{t('value_empty')}</span> : <bdi>{text}</bdi>;
}

/** Below both values, over the whole width: an error is a sentence or two. */
function RowError({ id, error }: { id: string; error: AppErrorJson }) {
  const { t } = useUi();
  const { what, remedy } = t.error(error);
  return (
    <tr class="row-note">
      <td colSpan={3}>
        <div class="hint error" id={id}>
          {what} {remedy}
        </div>
      </td>
    </tr>
  );
}
