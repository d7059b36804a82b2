import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fakeStorageArea } from '../platform/fake-storage-area';
import { fakeLocks } from '../platform/locks';
import { openDatabase } from './database';
import { createVault } from './vault';

let count = 0;

function setUp() {
  count += 1;
  const name = `vault-${count}`;
  const local = fakeStorageArea();
  const session = fakeStorageArea();
  const time = { now: 1_000_000 };
  const vault = createVault({
    local,
    session,
    database: () => openDatabase(name),
    clock: { now: () => time.now },
    exclusive: fakeLocks(),
    rounds: 1000,
  });
  return { vault, local, session, time };
}

describe('vault', () => {
  it('gives back what was put in, and stores nothing readable', async () => {
    const { vault, local } = setUp();
    await vault.put('int-1', { password: 's3cret-pässword', senderPassword: 'other' });
    expect(await vault.read('int-1')).toEqual({ password: 's3cret-pässword', senderPassword: 'other' });
    expect(await vault.saved('int-1')).toEqual(['password', 'senderPassword']);
    expect(JSON.stringify(await local.list(''))).not.toContain('s3cret');
  });

  it('keeps owners apart', async () => {
    const { vault } = setUp();
    await vault.put('int-1', { password: 'a' });
    await vault.put('int-2', { password: 'b' });
    await vault.forget('int-1');
    expect(await vault.read('int-1')).toEqual({});
    expect(await vault.read('int-2')).toEqual({ password: 'b' });
  });

  it('refuses a ciphertext that was moved to another place', async () => {
    const { vault, local } = setUp();
    await vault.put('int-1', { password: 'a' });
    await local.set('vault:secret:int-2:password', await local.get('vault:secret:int-1:password'));
    await expect(vault.read('int-2')).rejects.toMatchObject({ code: 'SECRET-MISSING', field: 'password' });
  });

  it('locks after the idle time and opens with the passphrase only', async () => {
    const { vault, time } = setUp();
    await vault.put('int-1', { password: 'a' });
    await vault.setPassphrase('correct horse', 15);
    expect(await vault.read('int-1')).toEqual({ password: 'a' });
    time.now += 15 * 60_000 + 1;
    await expect(vault.read('int-1')).rejects.toMatchObject({ code: 'VAULT-LOCKED' });
    expect(await vault.status()).toEqual({ mode: 'passphrase', locked: true, idleMinutes: 15 });
    await expect(vault.unlock('wrong')).rejects.toMatchObject({ code: 'VAULT-LOCKED' });
    await vault.unlock('correct horse');
    expect(await vault.read('int-1')).toEqual({ password: 'a' });
  });

  it('pushes the idle time forward with every use', async () => {
    const { vault, time } = setUp();
    await vault.setPassphrase('p', 10);
    await vault.put('int-1', { password: 'a' });
    for (let use = 0; use < 5; use += 1) {
      time.now += 9 * 60_000;
      await vault.read('int-1');
    }
    expect((await vault.status()).locked).toBe(false);
  });

  it('locks after the idle time even while something reads unattended', async () => {
    const { vault, time } = setUp();
    await vault.put('int-1', { password: 'a' });
    await vault.setPassphrase('p', 10);
    time.now += 9 * 60_000;
    expect(await vault.peek('int-1')).toEqual({ password: 'a' });
    time.now += 2 * 60_000;
    await expect(vault.peek('int-1')).rejects.toMatchObject({ code: 'VAULT-LOCKED' });
  });

  it('seals under one key when two are first at the same time', async () => {
    const { vault } = setUp();
    await Promise.all([vault.put('int-1', { password: 'a' }), vault.put('int-2', { password: 'b' })]);
    expect(await vault.read('int-1')).toEqual({ password: 'a' });
    expect(await vault.read('int-2')).toEqual({ password: 'b' });
  });

  it('keeps what is saved in the moment in which the passphrase is set', async () => {
    const { vault } = setUp();
    await Promise.all([vault.setPassphrase('p', 10), vault.put('int-1', { password: 'a' })]);
    expect(await vault.read('int-1')).toEqual({ password: 'a' });
  });

  it('keeps the secrets when the passphrase is removed again', async () => {
    const { vault } = setUp();
    await vault.put('int-1', { password: 'a' });
    await vault.setPassphrase('p', 10);
    await vault.clearPassphrase();
    expect(await vault.status()).toMatchObject({ mode: 'profile', locked: false });
    expect(await vault.read('int-1')).toEqual({ password: 'a' });
  });

  it('does not let a locked vault be given a new passphrase', async () => {
    const { vault } = setUp();
    await vault.setPassphrase('p', 10);
    await vault.lock();
    await expect(vault.setPassphrase('q', 10)).rejects.toMatchObject({ code: 'VAULT-LOCKED' });
  });
});
