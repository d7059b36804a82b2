import { useRef } from 'preact/hooks';
import { Table } from '../ui/Table';
import { useUi } from '../ui/ui-context';
import { historyColumns } from './history-columns';
import { useImport } from './import-context';

interface RunHistoryProps {
  /** Id of the run on the screen; '' for none. */
  readonly shown: string;
  readonly onOpen: (runId: string) => void;
  readonly onRemoved: (runId: string) => void;
}

/** The imports until now, to be looked at again or removed. */
export function RunHistory({ shown, onOpen, onRemoved }: RunHistoryProps) {
  const { t, locale } = useUi();
  const { runs, forget } = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const removed = (id: string) => {
    forget(id);
    onRemoved(id);
    heading.current?.focus();
  };
  return (
    <section class="card block history">
      <h2 tabIndex={-1} ref={heading}>
        {t('import_history')}
      </h2>
      {runs.length === 0 ? (
        <p class="muted">{t('import_history_none')}</p>
      ) : (
        <Table
          caption={t('import_history')}
          columns={historyColumns({ t, locale, shown, onOpen, onRemoved: removed })}
          rows={runs}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  );
}
