import { type AppErrorJson, fromAppErrorJson } from '../core/app-error';
import { useUi } from './ui-context';

/** What to do about an error, and who can do it where that is not the user. */
export function Remedy({ error }: { readonly error: AppErrorJson }) {
  const { t } = useUi();
  const { who } = fromAppErrorJson(error);
  const others = who === 'user' || who === 'nobody' ? '' : t.named(`who_${who.replaceAll('-', '_')}`);
  return (
    <>
      {t.error(error).remedy} {others ? <span>{others}</span> : null}
    </>
  );
}
