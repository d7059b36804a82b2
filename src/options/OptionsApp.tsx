import { useMemo, useState } from 'preact/hooks';
import type { SettingsView } from '../messaging/protocol';
import { ErrorCard } from '../ui/ErrorCard';
import { Skeleton } from '../ui/Skeleton';
import { useUi } from '../ui/ui-context';
import { useReading } from '../ui/use-reading';
import { CrmsPage } from './crms/CrmsPage';
import { DiagnosticsPage } from './diagnostics/DiagnosticsPage';
import { ImportsPage } from './imports/ImportsPage';
import { IntegrationsPage } from './integrations/IntegrationsPage';
import { ListsPage } from './lists/ListsPage';
import { MappingPage } from './mapping/MappingPage';
import { OptionsNav } from './OptionsNav';
import { OptionsContext, type OptionsPorts } from './options-context';
import { PendingPage } from './pending/PendingPage';
import { SalespersonsPage } from './salespersons/SalespersonsPage';
import { SecurityPage } from './security/SecurityPage';
import { type Route, useRoute } from './use-route';

/** The options page: a menu and one page at a time, chosen by the address. */
export function OptionsApp({ ports }: { readonly ports: OptionsPorts }) {
  const first = useReading('settings', () => ports.ask('settings.read', {}));
  const [changed, setChanged] = useState<SettingsView | null>(null);
  const settings = changed ?? first.value;
  const session = useMemo(
    () =>
      settings && {
        ...ports,
        settings,
        accept: setChanged,
        reload: async () => setChanged(await ports.ask('settings.read', {})),
      },
    [ports, settings],
  );
  const route = useRoute();
  if (session) {
    return (
      <OptionsContext.Provider value={session}>
        <div class="page">
          <OptionsNav chosen={route.page} pending={session.settings.pendingCount} />
          <main>
            <OptionsPage route={route} />
          </main>
        </div>
      </OptionsContext.Provider>
    );
  }
  return (
    <main class="page single">
      {first.error ? (
        <ErrorCard error={first.error}>
          <Again read={first.read} />
        </ErrorCard>
      ) : (
        <Skeleton lines={6} />
      )}
    </main>
  );
}

function Again({ read }: { read: () => Promise<boolean> }) {
  const { t } = useUi();
  return (
    <button type="button" class="btn plain" onClick={() => void read()}>
      {t('try_again')}
    </button>
  );
}

function OptionsPage({ route }: { route: Route }) {
  switch (route.page) {
    case 'integrations':
      return <IntegrationsPage item={route.item} />;
    case 'crms':
      return <CrmsPage />;
    case 'mapping':
      return <MappingPage />;
    case 'lists':
      return <ListsPage />;
    case 'salespersons':
      return <SalespersonsPage />;
    case 'imports':
      return <ImportsPage key={route.item} named={route.item} />;
    case 'pending':
      return <PendingPage />;
    case 'security':
      return <SecurityPage />;
    case 'diagnostics':
      return <DiagnosticsPage />;
  }
}
