import { browser } from './browser';

/** Wakes the worker every `minutes`; asking again for the same name replaces it. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { periodInMinutes: minutes });
}

export async function stopWaking(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

export function onWake(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}
