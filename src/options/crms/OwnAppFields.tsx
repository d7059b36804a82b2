import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { CallbackUrl } from './CallbackUrl';

interface OwnAppFieldsProps {
  readonly consumerKey: string;
  /** The organisation has its key by policy: none needs to be typed. */
  readonly managed: boolean;
  readonly onInput: (consumerKey: string) => void;
}

/** The customer's own app: its key for us, our address for it. */
export function OwnAppFields({ consumerKey, managed, onInput }: OwnAppFieldsProps) {
  const { t } = useUi();
  return (
    <>
      <TextField
        label={t('consumer_key')}
        hint={t(managed ? 'consumer_key_managed' : 'consumer_key_hint')}
        value={consumerKey}
        required={!managed}
        onInput={onInput}
      />
      <CallbackUrl />
    </>
  );
}
