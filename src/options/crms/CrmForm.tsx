import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button';
import { SavedNote } from '../../ui/SavedNote';
import { useUi } from '../../ui/ui-context';
import type { Action } from '../../ui/use-action';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { ActionError } from '../ActionError';

interface CrmFormProps {
  readonly heading: string;
  readonly lead: string;
  /** How often it was submitted; after each time its first field with a problem is focused. */
  readonly tries: number;
  readonly action: Action;
  readonly saved: boolean;
  /** Not called while the action is busy. */
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A part of a CRM's connection that is saved on its own. */
export function CrmForm({ heading, lead, tries, action, saved, onSubmit, children }: CrmFormProps) {
  const { t } = useUi();
  const element = useProblemFocus(tries);
  return (
    <form
      ref={element}
      class="block"
      aria-label={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) onSubmit();
      }}
    >
      <h3>{heading}</h3>
      <p class="muted small lead">{lead}</p>
      {children}
      <ActionError error={action.error} />
      <div class="actions">
        <Button type="submit" disabled={action.busy}>
          {t('save')}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}
