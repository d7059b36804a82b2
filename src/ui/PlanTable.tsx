import type { AppErrorJson } from '../core/app-error';
import type { PlanLine, PlanOrigin, PromotionPlan } from '../core/promotion-plan';
import { sourceLabel } from './source-label';
import type { Text } from './text';
import { useUi } from './ui-context';

/** Every value that will be sent, where it comes from and what is wrong with it. Empty values are not sent, so not shown. */
export function PlanTable({ plan }: { readonly plan: PromotionPlan }) {
  const { t } = useUi();
  const lines = plan.lines.filter((line) => line.value !== '' || line.problem !== null);
  if (lines.length === 0) return <p class="muted">{t('plan_empty')}</p>;
  return (
    <table class="plan">
      <caption class="spoken">{t('plan_heading')}</caption>
      <tbody>
        {lines.map((line) => (
          <PlanRow key={line.target} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function PlanRow({ line }: { line: PlanLine }) {
  const { t } = useUi();
  return (
    <tr class={line.problem ? 'wrong' : undefined}>
      <th scope="row" title={line.target}>
        {t.named(line.labelKey)}
      </th>
      <td>
        <bdi>{line.value || '–'}</bdi>
        <div class="origin">{originText(line.origin, t)}</div>
        {line.problem ? <PlanProblem problem={line.problem} /> : null}
      </td>
    </tr>
  );
}

/** Mended elsewhere, on the record or in the mapping: so it says what to do. */
function PlanProblem({ problem }: { problem: AppErrorJson }) {
  const { t } = useUi();
  const { what, remedy } = t.error(problem);
  return (
    <div class="hint error">
      {what} {remedy}
    </div>
  );
}

/** Where a value comes from, in words. */
function originText(origin: PlanOrigin, t: Text): string {
  switch (origin.kind) {
    case 'crm':
      return sourceLabel(origin.source, t);
    case 'translated':
      return t('origin_translated', { from: origin.from });
    default:
      return t.named(`origin_${origin.kind}`);
  }
}
