import { useRef, useState } from 'preact/hooks';
import { criteriaProblems, isEveryCustomer } from '../core/import-criteria';
import type { ImportRun } from '../core/import-run';
import type { ImportCount } from '../messaging/protocol';
import { useUi } from '../ui/ui-context';
import { type Action, useAction } from '../ui/use-action';
import { type CriteriaDraft, EMPTY_DRAFT, sameCriteria, toCriteria } from './criteria-draft';
import { useImport } from './import-context';
import type { ImportScope } from './import-scope';

/** What *Sync* asks about before it begins. */
export interface SyncQuestion {
  /** Customers in all, where all of them are meant; null for those of the criteria. */
  readonly all: number | null;
  /** What a preview by the same criteria found; null without one. */
  readonly preview: ImportRun | null;
}

interface ImportStart {
  readonly action: Action;
  /** Apart from `action`: what is only counted must not bar the button that is about to be pressed. */
  readonly counting: Action;
  readonly draft: CriteriaDraft;
  /** Problems are said once the user has left a field or pressed a button, not while they type. */
  readonly problemOf: (field: 'since' | 'from' | 'to') => string;
  /** What the settled criteria come to; null while that is not known. */
  readonly count: ImportCount | null;
  readonly question: SyncQuestion | null;
  /** How often a button was pressed in vain. */
  readonly tries: number;
  change(draft: CriteriaDraft): void;
  settle(draft?: CriteriaDraft): void;
  preview(): void;
  sync(): void;
  confirm(): void;
  giveUp(): void;
}

/** The criteria, their problems, what they come to, and the way from a button to a run. */
export function useImportStart(
  { integration, crm }: ImportScope,
  previewed: ImportRun | null,
  onStarted: (runId: string) => void,
): ImportStart {
  const { t, now } = useUi();
  const { ask, accept } = useImport();
  const action = useAction();
  const counting = useAction();
  const [draft, draw] = useState(EMPTY_DRAFT);
  // A date field says that it was typed into and that it is settled in one breath, with no drawing in between.
  const latest = useRef(draft);
  const setDraft = (typed: CriteriaDraft) => {
    latest.current = typed;
    draw(typed);
  };
  const [settled, setSettled] = useState(false);
  const [counted, setCounted] = useState<{
    readonly draft: CriteriaDraft;
    readonly count: ImportCount;
  } | null>(null);
  const [question, setQuestion] = useState<SyncQuestion | null>(null);
  const [tries, setTries] = useState(0);
  const where = { integrationId: integration.id, org: crm.org };
  const problemsOf = (typed: CriteriaDraft) => criteriaProblems(toCriteria(typed), now());
  const read = async (typed: CriteriaDraft): Promise<ImportCount> => {
    const count = await ask('import.count', { integrationId: integration.id, criteria: toCriteria(typed) });
    setCounted({ draft: typed, count });
    return count;
  };
  const start = (mode: ImportRun['mode']) =>
    void action.run(async () => {
      setQuestion(null);
      const run = await ask('import.start', { ...where, mode, criteria: toCriteria(draft) });
      accept(run);
      onStarted(run.id);
    });
  const ready = (): boolean => {
    setSettled(true);
    const fine = problemsOf(draft).length === 0;
    if (!fine) setTries(tries + 1);
    return fine;
  };
  const preview = previewOf(previewed, draft, where);
  return {
    action,
    counting,
    draft,
    count: counted?.draft === draft ? counted.count : null,
    question,
    tries,
    problemOf: (field) => {
      const found = settled ? problemsOf(draft).find((problem) => problem.field === field) : undefined;
      return found ? t.named(found.labelKey) : '';
    },
    change: (typed) => {
      setDraft(typed);
      setSettled(false);
      setQuestion(null);
    },
    settle: (typed = latest.current) => {
      setDraft(typed);
      setSettled(true);
      const worth = !isEveryCustomer(toCriteria(typed)) && problemsOf(typed).length === 0;
      if (worth && counted?.draft !== typed) void counting.run(async () => void (await read(typed)));
    },
    preview: () => ready() && start('preview'),
    sync: () => {
      if (!ready()) return;
      if (!isEveryCustomer(toCriteria(draft))) {
        if (preview) setQuestion({ all: null, preview });
        else start('sync');
        return;
      }
      void action.run(async () => setQuestion({ all: (await read(draft)).total, preview }));
    },
    confirm: () => start('sync'),
    giveUp: () => setQuestion(null),
  };
}

/** The preview that is on the screen, where it was made by these criteria. */
function previewOf(
  run: ImportRun | null,
  draft: CriteriaDraft,
  where: { readonly integrationId: string; readonly org: string },
): ImportRun | null {
  if (!run || run.only !== null) return null;
  const same = run.integrationId === where.integrationId && run.org === where.org;
  return same && sameCriteria(run.criteria, toCriteria(draft)) ? run : null;
}
