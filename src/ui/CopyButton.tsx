import { useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import { copyText } from './copy-text';
import { useUi } from './ui-context';

interface CopyButtonProps {
  /** Made at the click, so that it says how things are then. */
  readonly text: () => string;
  readonly children: string;
  readonly look?: ButtonProps['look'];
}

export function CopyButton({ text, children, look = 'ghost' }: CopyButtonProps) {
  const { t } = useUi();
  const [result, setResult] = useState<'' | 'copied' | 'refused'>('');
  const copy = async () => setResult((await copyText(text())) ? 'copied' : 'refused');
  return (
    <>
      <Button look={look} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" class="small muted">
        {result === 'copied' ? t('copied') : result === 'refused' ? t('copy_refused') : ''}
      </span>
    </>
  );
}
