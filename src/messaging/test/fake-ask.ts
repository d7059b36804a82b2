import type { Ask } from '../client';
import type { MessageName, Payload, Results } from '../protocol';

/** How a fake background answers: a result, or a function that makes or throws one. */
export type FakeAnswers = {
  readonly [N in MessageName]?: (payload: Payload<N>) => Results[N] | Promise<Results[N]>;
};

export interface FakeAsk {
  readonly ask: Ask;
  /** Every message that was sent, in order. */
  readonly sent: readonly { readonly name: MessageName; readonly payload: unknown }[];
  /** Payloads of one kind of message. */
  payloads<N extends MessageName>(name: N): readonly Payload<N>[];
}

/** A background for tests of pages. A message without an answer is an error of the test. */
export function createFakeAsk(answers: FakeAnswers): FakeAsk {
  const sent: { readonly name: MessageName; readonly payload: unknown }[] = [];
  const ask: Ask = async <N extends MessageName>(name: N, payload: Payload<N>): Promise<Results[N]> => {
    sent.push({ name, payload });
    const answer = answers[name];
    if (!answer) throw new Error(`the test has no answer to ${name}`);
    return answer(payload);
  };
  return {
    ask,
    sent,
    payloads: <N extends MessageName>(name: N) =>
      sent.filter((message) => message.name === name).map((message) => message.payload as Payload<N>),
  };
}
