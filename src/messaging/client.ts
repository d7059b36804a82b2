import { AppError, type AppErrorJson, fromAppErrorJson } from '../core/app-error';
import type { MessageName, Payload, Reply, Results } from './protocol';

/** Sends one message to the background and waits for its answer, however long that takes. */
export type Ask = <N extends MessageName>(name: N, payload: Payload<N>) => Promise<Results[N]>;

/** The browser's own way to send a message; rejects when nobody listens (extension reloaded, worker gone). */
export type SendMessage = (message: unknown) => Promise<unknown>;

/**
 * The door to the background.
 * Throws `AppError` with the background's code, or `INTERNAL` when there was no answer.
 */
export function createAsk(send: SendMessage): Ask {
  return async <N extends MessageName>(name: N, payload: Payload<N>): Promise<Results[N]> => {
    const reply = (await send({ name, payload })) as Reply<N> | undefined;
    if (!reply) throw new AppError('INTERNAL', { raw: `no answer to ${name}` });
    if (!reply.ok) throw fromAppErrorJson(reply.error satisfies AppErrorJson);
    return reply.value;
  };
}
