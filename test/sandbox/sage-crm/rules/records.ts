import type { Installation } from '../installation';
import type { TableSchema } from '../schema/column';
import type { UserSeed } from '../seed/users';
import { type Row, StoredRow, type Value, type Values } from '../store/row';
import type { Script } from '../switches';
import { assertRequired, checkedValues } from './check-values';
import { Refusal } from './refusal';
import { isDeleted, isVisible } from './visibility';

/** Who writes, and through which door. */
export interface Writer {
  readonly user: UserSeed;
  readonly channel: 'pages' | 'rest' | 'soap';
}

export interface Written {
  /** The record as it is stored now, after the table's scripts. */
  readonly row: Row;
  /** The record as it was in memory before the scripts ran. */
  readonly inMemory: Row;
}

/** Tables that administrators alone write to. */
const ADMINISTRATION = ['users', 'territories'];

/** Inserts, updates and deletes as the product does them, with its rights, checks, scripts and audit columns. */
export class Records {
  constructor(private readonly installation: Installation) {}

  /** @throws Refusal */
  insert(tableName: string, sent: Values, writer: Writer): Written {
    const table = this.installation.database.table(tableName);
    const { schema } = table;
    this.#assertWriter(tableName, writer);
    const values = this.#accepted(sent, schema, writer);
    assertRequired((name) => values[name] ?? null, schema);
    const now = this.installation.serverNow();
    const created = {
      [`${schema.prefix}_createdby`]: String(writer.user.id),
      [`${schema.prefix}_createddate`]: now,
      [`${schema.prefix}_updatedby`]: String(writer.user.id),
      [`${schema.prefix}_updateddate`]: now,
      [`${schema.prefix}_timestamp`]: now,
    };
    const row = table.insert({ ...this.#scripted(values), ...created });
    return { row, inMemory: new StoredRow(row.id, values, row) };
  }

  /** @throws Refusal */
  update(tableName: string, id: number, sent: Values, writer: Writer): Written {
    const table = this.installation.database.table(tableName);
    const { schema } = table;
    const before = this.#assertThere(tableName, id, writer.user);
    this.#assertWriter(tableName, writer);
    this.#assertUnlocked(tableName, id, writer);
    const values = this.#accepted(sent, schema, writer);
    assertRequired((name) => (name in values ? (values[name] ?? null) : before.get(name)), schema);
    const row = table.update(id, { ...this.#scripted(values), ...this.#updated(schema, writer) });
    return { row, inMemory: new StoredRow(row.id, values, row) };
  }

  /** Marks a record as deleted. @throws Refusal */
  remove(tableName: string, id: number, writer: Writer): void {
    const table = this.installation.database.table(tableName);
    this.#assertThere(tableName, id, writer.user);
    this.#assertWriter(tableName, writer);
    this.#assertUnlocked(tableName, id, writer);
    if (tableName === 'company') this.#assertChildless(id);
    table.update(id, {
      [`${table.schema.prefix}_deleted`]: '1',
      ...this.#updated(table.schema, writer),
    });
  }

  /** A living record that this user may see. */
  find(tableName: string, id: number, user: UserSeed): Row | undefined {
    const table = this.installation.database.table(tableName);
    const row = table.get(id);
    if (!row || isDeleted(row, table.schema)) return undefined;
    return isVisible(row, table.schema, user) ? row : undefined;
  }

  /** @throws Refusal */
  #assertThere(tableName: string, id: number, user: UserSeed): Row {
    const row = this.find(tableName, id, user);
    if (row) return row;
    const { label } = this.installation.database.table(tableName).schema;
    throw new Refusal('no-record', `${label} ${id} does not exist.`);
  }

  #accepted(sent: Values, schema: TableSchema, { user, channel }: Writer): Record<string, Value> {
    const { switches } = this.installation;
    const secured = switches.fieldSecurity[user.logon];
    const mayIgnore = switches.unknownFields === 'ignore' || channel === 'pages';
    const open: Record<string, Value> = {};
    for (const given in sent) {
      const name = given.toLowerCase();
      if (!mayIgnore && !schema.columns.has(name))
        throw new Refusal('unknown-field', `${name} is not a field of ${schema.label}.`, name);
      if (secured?.[name] === undefined) open[name] = sent[given] ?? null;
    }
    return checkedValues(open, schema, switches);
  }

  #scripted(values: Values): Values {
    const scripts = this.installation.switches.tableScript;
    if (Object.keys(scripts).length === 0) return values;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, runScript(scripts[name], value)]),
    );
  }

  #updated(schema: TableSchema, { user, channel }: Writer): Values {
    if (channel !== 'pages' && this.installation.switches.updatedDateByApi === 'unchanged') return {};
    const now = this.installation.serverNow();
    return {
      [`${schema.prefix}_updatedby`]: String(user.id),
      [`${schema.prefix}_updateddate`]: now,
      [`${schema.prefix}_timestamp`]: now,
    };
  }

  #assertWriter(tableName: string, { user }: Writer): void {
    const barred = ADMINISTRATION.includes(tableName) && !user.administrator;
    if (!barred && !this.installation.switches.readOnlyUsers.includes(user.logon)) return;
    throw new Refusal('no-right', 'You do not have sufficient rights to carry out this action.');
  }

  #assertUnlocked(tableName: string, id: number, { channel }: Writer): void {
    const { switches, locks } = this.installation;
    if (channel === 'pages' || switches.writesToLocked === 'overwrite') return;
    const held = locks.isHeld(tableName, id) || switches.lockedRecords.includes(`${tableName}:${id}`);
    if (held) throw new Refusal('locked', 'This record is currently being edited by another user.');
  }

  #assertChildless(companyId: number): void {
    if (this.installation.switches.deleteWithChildren === 'allow') return;
    const table = this.installation.database.table('person');
    const people = table.lookup('pers_companyid', String(companyId)) ?? [];
    if (people.some((row) => !isDeleted(row, table.schema))) {
      throw new Refusal('has-children', 'The company cannot be deleted while it has people.');
    }
  }
}

function runScript(script: Script | undefined, value: Value): Value {
  if (value === null || script === undefined) return value;
  if (script === 'upper') return value.toUpperCase();
  if (script === 'trim') return value.trim().replace(/\s+/g, ' ');
  return value.replace(/(^|\s)(\p{L})/gu, (whole) => whole.toUpperCase());
}
