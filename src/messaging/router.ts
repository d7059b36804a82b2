import * as v from 'valibot';
import { AppError, toAppError } from '../core/app-error';
import {
  type MessageName,
  type Payload,
  PROTOCOL,
  type Reply,
  type Results,
  type SenderClass,
} from './protocol';

/** What a handler knows about who asked: judged facts, never the sender's own claims. */
export interface Caller {
  readonly senderClass: SenderClass;
  readonly tabId: number | null;
  /** Address of the sending document as the browser gives it. */
  readonly url: string;
}

export type Handler<N extends MessageName> = (payload: Payload<N>, caller: Caller) => Promise<Results[N]>;

export type Handlers = { readonly [N in MessageName]: Handler<N> };

const envelope = v.object({ name: v.string(), payload: v.unknown() });

/** Whether a message asks for something that the protocol knows; whoever it comes from. */
export function isRequest(message: unknown): boolean {
  const parsed = v.safeParse(envelope, message);
  return parsed.success && isMessageName(parsed.output.name);
}

/**
 * Routes one message. Undefined (no answer at all) for anything that is not in the protocol or comes from a sender
 * who may not send it; otherwise a promise of a reply, which never rejects.
 */
export function route(
  handlers: Handlers,
  message: unknown,
  caller: Caller | null,
): Promise<Reply<MessageName>> | undefined {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success || caller === null || !isMessageName(parsed.output.name)) return undefined;
  const { name, payload } = parsed.output;
  const rule = PROTOCOL[name];
  if (!(rule.from as readonly SenderClass[]).includes(caller.senderClass)) return undefined;
  return answer(handlers, name, payload, caller);
}

async function answer<N extends MessageName>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  caller: Caller,
): Promise<Reply<N>> {
  try {
    const checked = v.safeParse(PROTOCOL[name].payload, payload);
    if (!checked.success)
      throw new AppError('MESSAGE-REFUSED', { raw: `${name}: ${v.summarize(checked.issues)}` });
    const handler = handlers[name] as Handler<N>;
    return { ok: true, value: await handler(checked.output as Payload<N>, caller) };
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown).toJSON() };
  }
}

const isMessageName = (name: string): name is MessageName => Object.hasOwn(PROTOCOL, name);
