import { expect } from 'vitest';
import type { CreateTrace, ErpConnector } from '../../src/erp/contract';
import type { Fault } from '../sandbox/faults';
import { failureOf } from './connector-failure';
import type { ErpBench } from './erp-connector.bench';
import type { ErpSubject, Values } from './erp-connector.subject';

/** A way to lose the answer to a create. */
export interface Loss {
  readonly what: string;
  readonly committed: boolean;
  arm(bench: ErpBench): void;
}

type Strike = Omit<Fault, 'system'> & { readonly committed: boolean };

const STRIKES: readonly Strike[] = [
  { kind: 'drop-before', committed: false },
  { kind: 'drop-after', committed: true },
  { kind: 'cut', committed: true },
  { kind: 'malformed', committed: true },
  { kind: 'html-error', status: 500, committed: false },
  { kind: 'html-error', status: 502, committed: false },
  { kind: 'html-error', status: 504, committed: false },
  { kind: 'html-error', status: 524, committed: false },
  { kind: 'html-error', status: 408, committed: false },
];

/** Trouble of the system’s own that says nothing about what became of the request. */
const SERVER_ERROR: Strike = { kind: 'server-error', committed: false };

/** Every way in which this ERP's answer to a create can be lost. */
export const lossesOf = (subject: ErpSubject): readonly Loss[] => [
  ...[...STRIKES, ...(subject.serverError === 'NET-SERVER' ? [SERVER_ERROR] : [])].map(
    ({ committed, ...fault }) => ({
      what: [fault.kind, fault.status].filter(Boolean).join(' '),
      committed,
      arm: (bench: ErpBench) => bench.arm({ ...fault, ...subject.wire.create }),
    }),
  ),
  ...subject.lostAnswers.map(({ what, switches, committed }) => ({
    what,
    committed,
    arm: (bench: ErpBench) => bench.configure(switches),
  })),
];

/** Sends a create whose answer is lost, and gives what is known about it afterwards. */
export async function loseCreate(
  bench: ErpBench,
  loss: Loss,
  connector: ErpConnector,
  form: Values,
): Promise<CreateTrace> {
  const request = await bench.numbered(connector, {}, form);
  const sentAt = bench.clock.now();
  bench.forget();
  loss.arm(bench);
  const error = await failureOf(connector.create(request));
  expect(error.code).toBe('ERP-UNCERTAIN');
  expect(bench.creates()).toBe(1);
  bench.clearFaults();
  return { ...request, sentAt };
}
