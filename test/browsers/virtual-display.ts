import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { installFromDebian } from './install-from-debian';

/** A screen that nobody sees, for what only a browser with windows does: it asks its user for permissions there. */
export interface VirtualDisplay {
  /** Value for `DISPLAY`. */
  readonly name: string;
  /** Presses keys, one after the other, in whatever window has the focus. */
  press(...keys: readonly string[]): void;
  stop(): void;
}

const TOOLS = ['Xvfb', 'xdotool'] as const;

/** @throws Error that says what to install where there is no such screen */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  if (!TOOLS.every(isThere)) installFromDebian('xvfb', 'xdotool');
  if (!TOOLS.every(isThere)) {
    throw new Error(
      'No virtual display was found. Install it (Debian, Ubuntu: sudo apt-get install xvfb xdotool).',
    );
  }
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = `:${await firstLine(server)}`;
  return {
    name,
    press: (...keys) => {
      execFileSync('xdotool', ['key', '--delay', '50', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    stop: () => void server.kill(),
  };
}

const isThere = (tool: string): boolean => spawnSync('which', [tool], { stdio: 'ignore' }).status === 0;

/** The display server says its number once it takes clients. */
function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (chunk: Buffer) => resolve(String(chunk).trim()));
    stdout?.once('close', () => reject(new Error('the virtual display did not start')));
  });
}
