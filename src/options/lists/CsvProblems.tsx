import type { EntryProblem } from '../../core/pick-list-entries';
import { useUi } from '../../ui/ui-context';
import { entryProblemText } from './entry-problem-text';

/** Problems listed at most; their number is always said. */
const MOST_SHOWN = 20;

/** What has to be put right in a pasted text, by line. It stands there empty, so that it is spoken when it comes. */
export function CsvProblems({ problems }: { readonly problems: readonly EntryProblem[] }) {
  const { t } = useUi();
  const more = problems.length - MOST_SHOWN;
  return (
    <div role="status">
      {problems.length > 0 ? (
        <div class="notice bad">
          <p>
            <strong>{t.plural('csv_problems', problems.length)}</strong>
          </p>
          <ul>
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <li key={`${problem.line} ${problem.kind}`}>
                {t('csv_line', { line: String(problem.line), problem: entryProblemText(problem, t) })}
              </li>
            ))}
          </ul>
          {more > 0 ? <p>{t.plural('csv_problems_more', more)}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
