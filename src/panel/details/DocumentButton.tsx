import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { useDetails } from './details-context';
import { documentTitle } from './document-title';
import type { DocumentKey } from './documents-model';

interface DocumentButtonProps {
  readonly document: DocumentKey;
  readonly note: string;
}

/** The number of an order or sales invoice; opens it with its lines. */
export function DocumentButton({ document, note }: DocumentButtonProps) {
  const { t } = useUi();
  const { documents } = useDetails();
  const title = documentTitle(document, t);
  return (
    <>
      <Button look="link" label={t('open_document', { title })} onClick={() => void documents.open(document)}>
        <span class="document-no">{document.number || document.recordKey}</span>
      </Button>
      {note ? <div class="small muted">{note}</div> : null}
    </>
  );
}
