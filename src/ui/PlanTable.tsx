import type { AppErrorJson } from '../core/app-error';
import type { PlanLine, PlanOrigin, PromotionPlan } from '../core/promotion-plan';
import { sourceLabel } from './source-label';
import type { Text } from './text';
import { useUi } from './ui-context';

interface PlanTableProps {
  readonly plan: PromotionPlan;
  /** What the ERP said to the last attempt; stands at the line whose target it names. */
  readonly refusal?: AppErrorJson | null;
}

/** Every value that will be sent, where it comes from and what is wrong with it. Empty values are not sent, so not shown. */
export function PlanTable({ plan, refusal = null }: PlanTableProps) {
  const { t } = useUi();
  const refused = (line: PlanLine) => (refusal?.field === line.target ? refusal : null);
  const lines = plan.lines.filter((line) => line.value !== '' || line.problem !== null || refused(line));
  if (lines.length === 0) return <p class="muted">{t('plan_empty')}</p>;
  return (
    <table class="plan">
      <caption class="spoken">{t('plan_heading')}</caption>
      <tbody>
        {lines.map((line) => (
          <PlanRow key={line.target} line={line} refusal={refused(line)} />
        ))}
      </tbody>
    </table>
  );
}

function PlanRow({ line, refusal }: { line: PlanLine; refusal: AppErrorJson | null }) {
  const { t } = useUi();
  return (
    // What was refused takes the focus, so that it is found wherever the panel is scrolled to.
    <tr class={line.problem || refusal ? 'wrong' : undefined} tabIndex={refusal ? -1 : undefined}>
      <th scope="row" title={line.target}>
        {t.named(line.labelKey)}
      </th>
      <td>
        <bdi>{line.value || '–'}</bdi>
        <div class="origin">{originText(line.origin, t)}</div>
        {line.problem ? <PlanProblem problem={line.problem} /> : null}
        {refusal ? <PlanProblem problem={refusal} /> : null}
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
