import { useState } from 'preact/hooks';
import type { SalespersonMapping } from '../../messaging/protocol';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';

interface SalespersonsDraft {
  readonly action: Action;
  /** Salesperson by user id. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Ids of users whose salesperson was filled in by *Auto match* and is not saved yet. */
  readonly proposed: readonly string[];
  /** Users without a salesperson. */
  readonly unmatched: number;
  /** How many the latest *Auto match* filled in; null before the first. */
  readonly filled: number | null;
  readonly saved: boolean;
  choose(userId: string, salesperson: string): void;
  autoMatch(): void;
  save(): Promise<void>;
}

/** The matches while they are edited. What was proposed counts as chosen once it is saved. */
export function useSalespersonsDraft(
  integrationId: string,
  org: string,
  start: SalespersonMapping,
): SalespersonsDraft {
  const { ask, accept } = useOptions();
  const action = useAction();
  const [chosen, setChosen] = useState(start.chosen);
  const [proposed, setProposed] = useState<readonly string[]>([]);
  const [filled, setFilled] = useState<number | null>(null);
  const [saved, setSaved] = useState(false);
  const has = (userId: string) => (chosen[userId] ?? '').trim() !== '';
  const choose = (userId: string, salesperson: string) => {
    setChosen({ ...chosen, [userId]: salesperson });
    setProposed(proposed.filter((id) => id !== userId));
    setSaved(false);
  };
  const autoMatch = () => {
    const found = Object.entries(start.proposed).filter(([id, code]) => code !== '' && !has(id));
    setChosen({ ...chosen, ...Object.fromEntries(found) });
    setProposed([...proposed, ...found.map(([id]) => id)]);
    setFilled(found.length);
    setSaved(false);
  };
  const save = async () => {
    const typed = Object.entries(chosen).map(([id, code]) => [id, code.trim()] as const);
    const matches = Object.fromEntries(typed.filter(([, code]) => code !== ''));
    const done = await action.run(async () =>
      accept(await ask('salespersons.save', { integrationId, org, chosen: matches })),
    );
    if (!done) return;
    setChosen(matches);
    setProposed([]);
    setFilled(null);
    setSaved(true);
  };
  const unmatched = start.users.filter(({ id }) => !has(id)).length;
  return { action, chosen, proposed, unmatched, filled, saved, choose, autoMatch, save };
}
