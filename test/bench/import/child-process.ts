import { type ChildProcess, fork } from 'node:child_process';

export interface Child<T> {
  /** What the child told first. */
  readonly said: T;
  stop(): void;
}

/** Runs one of the scripts beside this file in a process of its own, until it has told something. */
export async function startChild<T>(
  script: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Child<T>> {
  const path = new URL(`./${script}.ts`, import.meta.url);
  const child = fork(path, [...args], { execArgv: ['--import', 'tsx', ...flags] });
  const said = await firstWord<T>(child, script);
  return { said, stop: () => child.kill() };
}

function firstWord<T>(child: ChildProcess, script: string): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it said anything`)));
  });
}
