import { browser } from './browser';

/** Wake-ups that outlive the worker. */
export interface Alarms {
  /** Wakes the worker every `minutes`; an alarm of that name that runs already goes on undisturbed. */
  every(name: string, minutes: number): Promise<void>;
  stop(name: string): Promise<void>;
}

export const browserAlarms: Alarms = {
  every: async (name, minutes) => {
    if (await browser.alarms.get(name)) return;
    await browser.alarms.create(name, { periodInMinutes: minutes });
  },
  stop: async (name) => {
    await browser.alarms.clear(name);
  },
};

export function onWake(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(listener);
}
