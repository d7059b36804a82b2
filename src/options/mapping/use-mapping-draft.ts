import { useState } from 'preact/hooks';
import type { Integration } from '../../core/integration';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';

interface MappingEditing {
  readonly action: Action;
  readonly mapping: Integration['mapping'];
  readonly saved: boolean;
  change(mapping: Integration['mapping']): void;
  save(): Promise<void>;
}

/** An integration's mapping while it is edited; saving leaves everything else of the integration as it is. */
export function useMappingDraft(integration: Integration): MappingEditing {
  const { ask, accept } = useOptions();
  const [mapping, setMapping] = useState(integration.mapping);
  const [saved, setSaved] = useState(false);
  const action = useAction();
  const save = async () => {
    const { id, name, erp, connection, defaults, plainHttp } = integration;
    const draft = { id, name, erp, connection, defaults, mapping, plainHttp: [...plainHttp] };
    setSaved(
      await action.run(async () =>
        accept(await ask('integration.save', { integration: draft, secrets: {} })),
      ),
    );
  };
  const change = (next: Integration['mapping']) => {
    setMapping(next);
    setSaved(false);
  };
  return { action, mapping, saved, change, save };
}
