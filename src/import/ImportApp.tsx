import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../core/app-error';
import type { SettingsView } from '../messaging/protocol';
import { Button } from '../ui/Button';
import { ErrorCard } from '../ui/ErrorCard';
import { Skeleton } from '../ui/Skeleton';
import { useUi } from '../ui/ui-context';
import { useReading } from '../ui/use-reading';
import { ImportPage } from './ImportPage';
import { ImportContext, type ImportPorts } from './import-context';
import { useLookedAtAgain } from './use-looked-at-again';
import { useRuns } from './use-runs';

/** The import page, once it is known what is set up and what was imported before. */
export function ImportApp({ ports }: { readonly ports: ImportPorts }) {
  const { t } = useUi();
  const settings = useReading<SettingsView>('settings', () => ports.ask('settings.read', {}));
  const { runs, accept, forget, ...reading } = useRuns(ports);
  // What was missing may have been set up in another tab.
  useLookedAtAgain(() => void settings.read());
  // What is on the screen stays there when a later reading fails.
  const [hidden, setHidden] = useState<AppErrorJson | null>(null);
  if (settings.value && runs) {
    return (
      <ImportContext.Provider value={{ ...ports, settings: settings.value, runs, accept, forget }}>
        <main class="page">
          {reading.error && reading.error !== hidden ? (
            <div class="block">
              <ErrorCard error={reading.error} tone="warn">
                <Button onClick={() => void reading.read()}>{t('try_again')}</Button>
                <Button look="ghost" onClick={() => setHidden(reading.error)}>
                  {t('import_hide')}
                </Button>
              </ErrorCard>
            </div>
          ) : null}
          <ImportPage />
        </main>
      </ImportContext.Provider>
    );
  }
  const error = settings.error ?? reading.error;
  const again = () => {
    void settings.read();
    void reading.read();
  };
  return (
    <main class="page">
      {error ? (
        <ErrorCard error={error}>
          <Button onClick={again}>{t('try_again')}</Button>
        </ErrorCard>
      ) : (
        <Skeleton lines={6} />
      )}
    </main>
  );
}
