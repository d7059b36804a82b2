import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../core/app-error';
import { type MessageName, PROTOCOL, type SenderClass } from './protocol';
import { type Caller, type Handlers, route } from './router';

const NAMES = Object.keys(PROTOCOL) as MessageName[];
const CLASSES: readonly SenderClass[] = ['content', 'panel', 'page'];
const caller = (senderClass: SenderClass): Caller => ({ senderClass, tabId: 1, url: 'https://x.example/' });

const handlersThat = (handle: () => Promise<unknown>): Handlers =>
  Object.fromEntries(NAMES.map((name) => [name, handle])) as unknown as Handlers;

describe('route', () => {
  it.each(NAMES.flatMap((name) => CLASSES.map((senderClass) => [name, senderClass] as const)))(
    '%s from %s is answered only where the protocol allows it',
    async (name, senderClass) => {
      const handle = vi.fn(async () => null);
      const reply = route(handlersThat(handle), { name, payload: {} }, caller(senderClass));
      const allowed = (PROTOCOL[name].from as readonly SenderClass[]).includes(senderClass);
      expect(reply !== undefined).toBe(allowed);
      if (!allowed) expect(handle).not.toHaveBeenCalled();
    },
  );

  it.each([
    undefined,
    null,
    7,
    'settings.read',
    {},
    { name: 'nothing.known', payload: {} },
    { name: 'constructor', payload: {} },
    { name: '__proto__', payload: {} },
  ])('gives no answer to %j', (message) => {
    expect(
      route(
        handlersThat(async () => null),
        message,
        caller('page'),
      ),
    ).toBeUndefined();
  });

  it('gives no answer to an unknown sender', () => {
    expect(
      route(
        handlersThat(async () => null),
        { name: 'settings.read', payload: {} },
        null,
      ),
    ).toBeUndefined();
  });

  it('refuses a payload that does not fit its schema, before the handler sees it', async () => {
    const handle = vi.fn(async () => null);
    const reply = await route(
      handlersThat(handle),
      { name: 'panel.hello', payload: { token: 4 } },
      caller('panel'),
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'MESSAGE-REFUSED' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it('answers a failure with its code, and a defect without its stack', async () => {
    const failing = handlersThat(async () => {
      throw new AppError('VAULT-LOCKED');
    });
    const broken = handlersThat(async () => {
      throw new TypeError('x is undefined');
    });
    const message = { name: 'settings.read', payload: {} };
    expect(await route(failing, message, caller('page'))).toMatchObject({
      ok: false,
      error: { code: 'VAULT-LOCKED' },
    });
    const reply = await route(broken, message, caller('page'));
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(reply)).not.toContain('at ');
  });
});
