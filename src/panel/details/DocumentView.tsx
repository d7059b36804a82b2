import { useEffect, useRef } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import { Button } from '../../ui/Button';
import { ErrorCard } from '../../ui/ErrorCard';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { DocumentContent } from './DocumentContent';
import { useDetails } from './details-context';
import { documentTitle } from './document-title';
import type { OpenDocument } from './documents-model';

interface DocumentViewProps {
  readonly opened: OpenDocument;
  readonly list: string;
}

/** One order or sales invoice with its lines, and the way back to the list. */
export function DocumentView({ opened: { key, part }, list }: DocumentViewProps) {
  const { t } = useUi();
  const { documents } = useDetails();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [key]);
  // Somebody may have typed the number in another way.
  const number = (part?.ok && part.value.number) || key.number;
  return (
    <section aria-busy={part === null}>
      <Button look="link" onClick={documents.close}>
        <span aria-hidden="true">‹</span> {t('back_to', { list })}
      </Button>
      <h2 class="document-title" tabIndex={-1} ref={heading}>
        <bdi>{documentTitle({ ...key, number }, t)}</bdi>
      </h2>
      {part === null ? <Skeleton lines={5} /> : null}
      {part?.ok ? <DocumentContent document={part.value} /> : null}
      {part?.ok === false ? <Unreadable error={part.error} title={documentTitle(key, t)} /> : null}
    </section>
  );
}

function Unreadable({ error, title }: { error: AppErrorJson; title: string }) {
  const { t } = useUi();
  const { documents } = useDetails();
  if (error.code === 'ERP-NOT-FOUND') {
    return (
      <div class="notice warn" role="alert">
        <p>
          <strong>{t('document_not_found', { document: title })}</strong>
        </p>
        <p>{t('document_not_found_why')}</p>
      </div>
    );
  }
  return (
    <ErrorCard tone="warn" error={error} title={t('part_missing', { part: title })}>
      <Button onClick={() => void documents.again()}>{t('try_again')}</Button>
    </ErrorCard>
  );
}
