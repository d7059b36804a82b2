import { AppError } from '../../../core/app-error';
import { type RetryPolicy, withRetry } from '../../../transport/retry';
import type { CrmPorts } from '../../contract';
import { hasCode } from '../session-call';
import { createSoapCall, type SoapCall, type SoapOperation } from '../soap-call';

/** The one web-service session of the service user. Its calls go one after the other. */
export interface ServiceSession {
  /**
   * Signs on, unless that has been done.
   * @throws AppError `CRM-SERVICE-USER`; once refused, nothing is sent any more
   */
  open(): Promise<void>;
  /** A call that must not be carried out twice: repeated only where it was not carried out at all. */
  write<Result>(operation: SoapOperation<Result>): Promise<Result>;
  /** A call that may be repeated as often as one likes. */
  ask<Result>(operation: SoapOperation<Result>): Promise<Result>;
  /** Signs off. Never throws. */
  close(): Promise<void>;
}

type SessionPorts = Pick<CrmPorts, 'http' | 'address' | 'service' | 'pause'>;

/** A busy server gets some seconds; a time-out has cost enough already and asks for smaller batches. */
const PATIENCE: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 2500,
  maxWaitMs: 10_000,
  mayPass: ({ code }) =>
    ['NET-UNREACHABLE', 'NET-REFUSED', 'NET-SERVER', 'NET-THROTTLED', 'NET-UNREADABLE'].includes(code),
};

/**
 * A session that is gone in the middle (another logon of the same user ends it, so does idleness) is replaced once; the
 * call that was refused for it has changed nothing. When the new one is gone at once, somebody else works with the user.
 */
export function createServiceSession({ http, address, service, pause }: SessionPorts): ServiceSession {
  const soap = createSoapCall({ http, address });
  let session = '';
  let refusal: AppError | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  }

  async function signOn(): Promise<void> {
    if (refusal) throw refusal;
    const user = await service();
    if (!user) throw new AppError('CRM-SERVICE-USER', { params: { message: '' } });
    await soap.learnStyle();
    try {
      session = await soap.logon(user.user, user.password);
    } catch (error) {
      if (hasCode(error, 'CRM-SERVICE-USER')) refusal = error;
      throw error;
    }
  }

  async function call<Result>(
    operation: SoapOperation<Result>,
    send: SoapCall['send'] = soap.send,
  ): Promise<Result> {
    const attempt = async (): Promise<Result> => {
      if (session === '') await signOn();
      return send(operation, { session, withoutCookies: true });
    };
    try {
      return await attempt();
    } catch (error) {
      if (!hasCode(error, 'CRM-SIGNED-OUT')) throw error;
      session = '';
    }
    return attempt().catch((error: unknown) => {
      if (!hasCode(error, 'CRM-SIGNED-OUT')) throw error;
      session = '';
      const { message = '' } = error.params;
      throw new AppError('CRM-SERVICE-USER', { params: { message }, raw: error.raw });
    });
  }

  return {
    open: () => inTurn(async () => (session === '' ? signOn() : undefined)),
    write: (operation) => inTurn(() => call(operation, soap.sendOnce)),
    ask: (operation) => inTurn(() => withRetry(() => call(operation), { pause }, PATIENCE)),
    close: () =>
      inTurn(async () => {
        const ended = session;
        session = '';
        if (ended !== '') await soap.logoff(ended);
      }),
  };
}
