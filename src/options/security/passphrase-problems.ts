import type { MessageKey } from '../../ui/text';

export interface PassphraseDraft {
  readonly passphrase: string;
  readonly repeated: string;
  readonly minutes: string;
}

const LEAST_LENGTH = 12;
const MOST_MINUTES = 1440;

/** What is wrong with each field; nothing for a field that is right. */
export function passphraseProblems({
  passphrase,
  repeated,
  minutes,
}: PassphraseDraft): Partial<Record<keyof PassphraseDraft, MessageKey>> {
  const count = Number(minutes);
  const minutesFit = Number.isInteger(count) && count >= 1 && count <= MOST_MINUTES;
  return {
    ...(passphrase.length < LEAST_LENGTH ? { passphrase: 'passphrase_short' as const } : {}),
    ...(passphrase === repeated ? {} : { repeated: 'passphrase_differs' as const }),
    ...(minutesFit ? {} : { minutes: 'idle_wrong' as const }),
  };
}
