import type { Switches } from '../switches';
import { ACCOUNT } from './account';
import { CONTACT } from './contact';
import type { Field } from './field';
import type { ObjectType } from './object';
import { SETUP_OBJECTS } from './setup-objects';

const STANDARD: readonly ObjectType[] = [ACCOUNT, CONTACT, ...SETUP_OBJECTS];

/** The objects of one organisation: the standard ones as its features shape them, plus the custom fields it created. */
export class Schema {
  readonly #custom = new Map<string, Field[]>();
  readonly #switches: () => Switches;
  #changedAt = 0;

  constructor(switches: () => Switches) {
    this.#switches = switches;
  }

  /** When the shape last changed, in whole seconds as HTTP dates are, for If-Modified-Since on describe. */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** Notes a change. Each one is at least a second after the last, or the same date would stand for two shapes. */
  touch(at: number): void {
    this.#changedAt = Math.max(Math.floor(at / 1000) * 1000, this.#changedAt + 1000);
  }

  /** The objects that the organisation's features offer to users. */
  objects(): ObjectType[] {
    const switches = this.#switches();
    return STANDARD.filter((one) => one.needs === null || switches[one.needs]).map((one) =>
      this.#shaped(one),
    );
  }

  /** The key prefix of a standard object, offered or not. */
  keyPrefix(name: string): string {
    const found = STANDARD.find((one) => one.name === name);
    if (!found) throw new Error(`no such object: ${name}`);
    return found.keyPrefix;
  }

  /** By API name, in any case, as Salesforce takes it. */
  object(name: string): ObjectType | undefined {
    const wanted = name.toLowerCase();
    return this.objects().find((one) => one.name.toLowerCase() === wanted);
  }

  byKeyPrefix(id: string): ObjectType | undefined {
    return this.objects().find((one) => id.startsWith(one.keyPrefix));
  }

  customFields(object: string): readonly Field[] {
    return this.#custom.get(object) ?? [];
  }

  addCustomField(object: string, field: Field, at: number): void {
    this.#custom.set(object, [...this.customFields(object), field]);
    this.touch(at);
  }

  removeCustomField(object: string, name: string, at: number): void {
    this.#custom.set(
      object,
      this.customFields(object).filter((field) => field.name !== name),
    );
    this.touch(at);
  }

  #shaped(standard: ObjectType): ObjectType {
    const switches = this.#switches();
    const fields = standard.fields.filter((field) => field.needs === null || switches[field.needs]);
    return { ...standard, fields: [...fields, ...this.customFields(standard.name)] };
  }
}

/** A field by API name, in any case. */
export function fieldOf(object: ObjectType, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return object.fields.find((field) => field.name.toLowerCase() === wanted);
}
