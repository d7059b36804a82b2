import type { ErpDescriptor } from '../../erp/contract';
import { Switch } from '../../ui/Switch';
import { useUi } from '../../ui/ui-context';
import type { DraftProblems } from './draft-problems';
import type { IntegrationDraft } from './integration-draft';
import { plainHttpKey, plainHttpOrigins } from './plain-http-origins';

interface PlainHttpSwitchesProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly problems: DraftProblems;
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** For each server without encryption: somebody has to say that it stands in the own network. */
export function PlainHttpSwitches({ descriptor, draft, problems, change }: PlainHttpSwitchesProps) {
  const { t } = useUi();
  const others = (origin: string) => draft.plainHttp.filter((known) => known !== origin);
  return (
    <>
      {plainHttpOrigins(descriptor, draft.connection).map((origin) => {
        const { host } = new URL(origin);
        const problem = problems[plainHttpKey(origin)];
        return (
          <Switch
            key={origin}
            label={t('plain_http_confirm', { host })}
            hint={t('plain_http_hint')}
            error={problem ? t.named(problem, { host }) : ''}
            checked={draft.plainHttp.includes(origin)}
            onChange={(confirmed) =>
              change({ plainHttp: confirmed ? [...others(origin), origin] : others(origin) })
            }
          />
        );
      })}
    </>
  );
}
