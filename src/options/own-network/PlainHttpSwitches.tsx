import { Switch } from '../../ui/Switch';
import { useUi } from '../../ui/ui-context';
import { plainHttpKey } from './plain-http-origins';

interface PlainHttpSwitchesProps {
  /** Origins with plain http that the form names. */
  readonly origins: readonly string[];
  readonly confirmed: readonly string[];
  /** See `plainHttpProblems`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (confirmed: readonly string[]) => void;
}

/** For each server without encryption: somebody has to say that it stands in the own network. */
export function PlainHttpSwitches({ origins, confirmed, problems, onChange }: PlainHttpSwitchesProps) {
  const { t } = useUi();
  const others = (origin: string) => confirmed.filter((known) => known !== origin);
  return (
    <>
      {origins.map((origin) => {
        const { host } = new URL(origin);
        const problem = problems[plainHttpKey(origin)];
        return (
          <Switch
            key={origin}
            label={t('plain_http_confirm', { host })}
            hint={t('plain_http_hint')}
            error={problem ? t.named(problem, { host }) : ''}
            checked={confirmed.includes(origin)}
            onChange={(isOwn) => onChange(isOwn ? [...others(origin), origin] : others(origin))}
          />
        );
      })}
    </>
  );
}
