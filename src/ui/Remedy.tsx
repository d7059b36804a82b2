import type { AppErrorJson } from '../core/app-error';
import { ERROR_CATALOGUE } from '../core/error-catalogue';
import { useUi } from './ui-context';

/** What to do about an error, and who can do it where that is not the user. */
export function Remedy({ error }: { readonly error: AppErrorJson }) {
  const { t } = useUi();
  const { who } = ERROR_CATALOGUE[error.code];
  const others = who === 'user' || who === 'nobody' ? '' : t.named(`who_${who.replaceAll('-', '_')}`);
  return (
    <>
      {t.error(error).remedy} {others ? <span>{others}</span> : null}
    </>
  );
}
