import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const TICKS = 100;

export interface ProcessCost {
  /** Milliseconds of CPU since it began. */
  readonly cpuMs: number;
  /** Megabytes in memory at their most. */
  readonly peakMb: number;
}

/**
 * What the process that runs an extension's worker has used (Linux). Chromium gives extensions a process of their own; of
 * several browsers the one with that profile is meant.
 */
export async function extensionProcess(profile: string): Promise<ProcessCost> {
  const processes = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(read),
  );
  const known = processes.filter((one) => one !== null);
  const browser = known.find(({ command }) => command.includes(profile) && !command.includes('--type='));
  const family = new Set([browser?.id ?? '']);
  for (const _generation of [1, 2, 3]) {
    for (const { id, parent } of known) if (family.has(parent)) family.add(id);
  }
  const own = known.filter(({ id, command }) => family.has(id) && command.includes('--extension-process'));
  if (own.length === 0) throw new Error('the browser has no process for extensions');
  return {
    cpuMs: own.reduce((sum, { ticks }) => sum + ticks, 0) * (1000 / TICKS),
    peakMb: Math.max(...own.map(({ peakKb }) => peakKb)) / 1000,
  };
}

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly command: string;
  readonly ticks: number;
  readonly peakKb: number;
}

/** Null for a process that has just gone. */
async function read(id: string): Promise<Process | null> {
  try {
    const [command, stat, status] = await Promise.all(
      ['cmdline', 'stat', 'status'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8')),
    );
    // The name in brackets may hold blanks; what follows it does not.
    const fields = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
    return {
      id,
      parent: fields[1] ?? '',
      command: (command ?? '').replaceAll('\0', ' '),
      ticks: Number(fields[11]) + Number(fields[12]),
      peakKb: Number(/VmHWM:\s+(\d+)/.exec(status ?? '')?.[1] ?? 0),
    };
  } catch {
    return null;
  }
}
