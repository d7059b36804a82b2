import { AppError } from '../../../core/app-error';
import { mayResumeByItself, resumesAt } from '../../../core/import-resuming';
import { type ImportRun, isOver } from '../../../core/import-run';
import type { CustomerTarget, NewAccount } from '../../../crm/customer-target';
import { driveImport } from '../drive-import';
import type { ImportPorts } from '../import-ports';
import { ImportScene } from './import-scene';
import { linkFor } from './source-customer';

/** What may go wrong, or be done by others, at a call. */
export const FAULTS = [
  'kill-before',
  'kill-after',
  'lose-before',
  'lose-after',
  'lose-late',
  'throttle',
  'down',
  'sign-in',
  'slow',
  'pause',
  'cancel',
  'edit',
  'rival',
  'user-note',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Calls until it happens, from the one before it. */
  readonly after: number;
  /** Whom it is about, and how long it lasts. */
  readonly whom: number;
}

/** Thrown where the process ends: no code of ours ever sees it again. */
class Killed extends Error {}

interface Process {
  dead: boolean;
}

const REMOTE = /^(?:target|source)\./;
const APPLIES: Readonly<Record<FaultKind, RegExp>> = {
  'kill-before': /./,
  'kill-after': /./,
  'lose-before': /^(?:source|target)\.(?!close)/,
  'lose-after': /^(?:source|target)\.(?!close)/,
  'lose-late': /^target\.insert$/,
  throttle: /^(?:source|target)\.(?!close)/,
  down: /^(?:source|target)\.(?!close)/,
  'sign-in': /^target\.prepare$/,
  slow: /^target\.(?:insert|update)$/,
  pause: /./,
  cancel: /./,
  edit: /./,
  rival: /./,
  'user-note': /./,
};

/** A scene in which every call can fail in every way, and the process can end at every call, before or after its effect. */
export class FaultyWorld {
  readonly scene = new ImportScene();
  /** The CRM's own note of accounts that a user or a rival wrote, by account id. */
  readonly notes = new Map<string, string>();
  drives = 0;
  calls = 0;
  readonly #plan: Fault[];
  #countdown: number;
  #down = 0;
  #late: { readonly at: number; readonly accounts: readonly NewAccount[] }[] = [];
  /** Who was looked for since the last insert. */
  #lookedFor: string[] = [];
  #ended = false;

  constructor(plan: readonly Fault[]) {
    this.#plan = [...plan];
    this.#countdown = plan[0]?.after ?? 0;
  }

  /** Drives the run to its end as the background would: again after each death, when a wait is over, when a person has come. */
  async finish(id = 'run-1'): Promise<ImportRun> {
    for (;;) {
      this.drives += 1;
      if (this.drives > 500) throw new Error('The run does not end');
      try {
        await driveImport(this.#ports(), id);
      } catch (thrown) {
        if (!(thrown instanceof Killed)) throw thrown;
      }
      const run = await this.scene.store.get(id);
      if (!run) throw new Error('The run is gone');
      if (isOver(run.state)) return run;
      await this.#comeBack(run);
    }
  }

  async #comeBack(run: ImportRun): Promise<void> {
    this.#down = 0;
    if (run.state === 'waiting') {
      const at = resumesAt(run);
      if (at === null)
        await this.scene.store.change(run.id, (one) => ({ ...one, state: 'running', error: null }));
      else this.scene.now = Math.max(this.scene.now, at);
    }
    if (run.state === 'paused')
      await this.scene.store.change(run.id, (one) => ({ ...one, state: 'running' }));
    const next = await this.scene.store.get(run.id);
    if (!next || !mayResumeByItself(next, this.scene.now)) throw new Error('The run would wait for ever');
  }

  #ports(): ImportPorts {
    const { scene } = this;
    const process: Process = { dead: false };
    const ports = scene.ports();
    return {
      ...ports,
      store: this.#through(process, 'store', ports.store),
      source: this.#through(process, 'source', ports.source),
      target: this.#throughTarget(process, ports.target),
      pause: (ms) => this.#call(process, 'pause', [], () => ports.pause(ms)),
    };
  }

  #throughTarget(process: Process, target: CustomerTarget): CustomerTarget {
    const remote = this.#through(process, 'target', target);
    return {
      targets: target.targets,
      sizes: target.sizes,
      fit: target.fit.bind(target),
      same: target.same.bind(target),
      listTargets: remote.listTargets,
      prepare: remote.prepare,
      readKeys: remote.readKeys,
      findLinked: remote.findLinked,
      read: remote.read,
      insert: remote.insert,
      update: remote.update,
      close: remote.close,
    };
  }

  #through<T extends object>(process: Process, name: string, port: T): T {
    return new Proxy(port, {
      get: (object, method) => {
        const member: unknown = Reflect.get(object, method, object);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) =>
          this.#call(process, `${name}.${String(method)}`, args, () =>
            this.#noteEnd(Reflect.apply(member, object, args)),
          );
      },
    });
  }

  /** Whatever says that nothing comes `next` ends the reading: a later change in the ERP is for the next import. */
  async #noteEnd(answer: Promise<unknown>): Promise<unknown> {
    const page = await answer;
    if (typeof page === 'object' && page !== null && 'customers' in page && 'next' in page) {
      this.#ended ||= page.next === null;
    }
    return page;
  }

  async #call<T>(
    process: Process,
    name: string,
    args: readonly unknown[],
    effect: () => Promise<T>,
  ): Promise<T> {
    if (process.dead) throw new Killed();
    this.calls += 1;
    this.scene.now += 20;
    this.#carryOutLate();
    if (this.#down > 0 && REMOTE.test(name) && name !== 'target.close') {
      this.#down -= 1;
      throw new AppError('NET-UNREACHABLE');
    }
    const fault = this.#next(name);
    if (name === 'target.findLinked') this.#lookedFor.push(...(args[0] as readonly string[]));
    switch (fault?.kind) {
      case 'kill-before':
        process.dead = true;
        throw new Killed();
      case 'kill-after':
        await effect();
        process.dead = true;
        throw new Killed();
      case 'lose-before':
        throw lost(name);
      case 'lose-after':
        await effect();
        throw lost(name);
      case 'lose-late':
        this.#late.push({ at: this.scene.now + 9000, accounts: args[0] as readonly NewAccount[] });
        throw lost(name);
      case 'throttle':
        throw new AppError('NET-THROTTLED', { params: { seconds: String(fault.whom) } });
      case 'down':
        this.#down = fault.whom;
        throw new AppError('NET-UNREACHABLE');
      case 'sign-in':
        throw new AppError('CRM-SERVICE-USER');
      case 'slow':
        this.scene.now += 30_000;
        break;
      case 'pause':
        await this.scene.store.change('run-1', (run) =>
          run.state === 'running' ? { ...run, state: 'paused' } : run,
        );
        break;
      case 'cancel':
        await this.scene.store.change('run-1', (run) =>
          isOver(run.state) ? run : { ...run, state: 'cancelling' },
        );
        break;
      case 'edit':
        this.#edit(fault.whom);
        break;
      case 'rival':
        this.#insertAsRival(fault.whom);
        break;
      case 'user-note':
        this.#writeNote(fault.whom);
        break;
    }
    if (name === 'target.insert') this.#lookedFor = [];
    return effect();
  }

  /** The next fault once its time has come and it applies to the call. */
  #next(name: string): Fault | null {
    const [fault] = this.#plan;
    this.#countdown -= 1;
    if (!fault || this.#countdown > 0 || !APPLIES[fault.kind].test(name)) return null;
    this.#plan.shift();
    this.#countdown = this.#plan[0]?.after ?? 0;
    return fault;
  }

  #carryOutLate(): void {
    const due = this.#late.filter(({ at }) => at <= this.scene.now);
    this.#late = this.#late.filter(({ at }) => at > this.scene.now);
    for (const { accounts } of due) void this.scene.target.insert(accounts).catch(() => undefined);
  }

  /** A customer is changed in the ERP, so that he comes again at the end of the list. */
  #edit(whom: number): void {
    const customers = this.scene.source.customers();
    const customer = customers[whom % customers.length];
    if (!customer || this.#ended) return;
    this.scene.source.put({
      ...customer,
      values: { ...customer.values, phone: `+44 20 7946 9${this.calls}` },
    });
  }

  /** Another browser inserts a customer; never between somebody's last look and his insert, which no client can exclude. */
  #insertAsRival(whom: number): void {
    const customers = this.scene.source.customers();
    const customer = customers[whom % customers.length];
    if (!customer?.name.startsWith('Customer')) return;
    const link = linkFor(Number(customer.recordKey));
    const links = [
      ...[...this.scene.target.accounts.values()].flatMap((one) => one.links),
      ...this.#late.flatMap(({ accounts }) => accounts.map((one) => one.link)),
    ];
    const known = links.some(
      (one) => one.externalUid === link.externalUid || one.customerNo === link.customerNo,
    );
    if (known || this.#lookedFor.includes(link.externalUid)) return;
    const values = { name: customer.name, phone: '0', note: 'rival' };
    this.notes.set(this.scene.target.add({ values, links: [link] }), 'rival');
  }

  #writeNote(whom: number): void {
    const linked = [...this.scene.target.accounts].filter(([, { links }]) => links.length > 0);
    const [id, account] = linked[whom % Math.max(1, linked.length)] ?? [];
    if (id === undefined || account === undefined) return;
    const note = `note ${this.calls}`;
    this.scene.target.accounts.set(id, { ...account, values: { ...account.values, note } });
    this.notes.set(id, note);
  }
}

const lost = (name: string): AppError =>
  new AppError(name === 'target.insert' ? 'IMPORT-UNCERTAIN' : 'NET-TIMEOUT');
