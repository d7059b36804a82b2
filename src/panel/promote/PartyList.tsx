import { useId } from 'preact/hooks';
import type { FormField } from '../../erp/contract';
import { useUi } from '../../ui/ui-context';
import { fieldError } from './field-error';
import { type Party, PartyRow } from './PartyRow';
import { chosenIds } from './party-roles';
import { usePromote } from './promote-context';

/** Drawn at once; the rest under a disclosure, unless it has a role. */
const AT_ONCE = 6;

interface PartyListProps {
  readonly heading: string;
  /** The form field whose value the ticked rows are; without one the rows only say what is sent. */
  readonly field: FormField | undefined;
  readonly parties: readonly Party[];
  /** Said where there are none. */
  readonly none: string;
}

/** The addresses or the contacts of the account. */
export function PartyList({ heading, field, parties, none }: PartyListProps) {
  const { t } = useUi();
  const model = usePromote();
  const errorId = useId();
  const error = field ? fieldError(field.key, model.state, t) : '';
  const chosen = chosenIds(field && model.state.form.value[field.key]);
  const tick = (value: string, on: boolean) => {
    if (!field) return;
    const ticked = parties.filter((party) => (party.value === value ? on : chosen.includes(party.value)));
    model.edit(field.key, ticked.map((party) => party.value).join(','));
    void model.flush();
  };
  const row = (party: Party) => (
    <PartyRow
      key={party.value}
      party={party}
      ticked={field ? chosen.includes(party.value) : null}
      errorId={error === '' ? '' : errorId}
      onTick={(on) => tick(party.value, on)}
    />
  );
  const first = parties.filter((party, index) => index < AT_ONCE || party.roles.length > 0);
  const rest = parties.filter((party) => !first.includes(party));
  return (
    <fieldset class="parties">
      <legend>{field ? t.named(field.labelKey) : heading}</legend>
      {parties.length === 0 ? <p class="muted small">{none}</p> : null}
      <ul class="plain-list">{first.map(row)}</ul>
      {rest.length > 0 ? (
        <details class="more">
          <summary>{t.plural('parties_more', rest.length)}</summary>
          <ul class="plain-list">{rest.map(row)}</ul>
        </details>
      ) : null}
      {error ? (
        <p class="hint error" id={errorId}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
