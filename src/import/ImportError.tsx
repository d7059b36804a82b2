import type { ComponentChildren } from 'preact';
import type { AppErrorJson } from '../core/app-error';
import { ErrorCard } from '../ui/ErrorCard';
import { SettingsLink } from '../ui/SettingsLink';
import { useImport } from './import-context';

interface ImportErrorProps {
  readonly error: AppErrorJson | null;
  readonly title?: string;
  readonly tone?: 'bad' | 'warn';
  readonly children?: ComponentChildren;
}

/** Why something failed or waits, with the way to the settings that can put it right. */
export function ImportError({ error, title, tone, children }: ImportErrorProps) {
  const { settingsUrl } = useImport();
  if (!error) return null;
  return (
    <div class="block">
      <ErrorCard error={error} title={title} tone={tone}>
        {children}
        <SettingsLink error={error} settingsUrl={settingsUrl} />
      </ErrorCard>
    </div>
  );
}
