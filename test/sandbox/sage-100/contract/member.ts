import type { ListName } from '../store/lists';

/** How a member stands on the wire. `fields` are the user-defined ones, `lines` and `payments` those of an order. */
export type MemberType = 'string' | 'int' | 'decimal' | 'dateTime' | 'fields' | 'lines' | 'payments';

/** One member of a data contract. */
export interface Member {
  readonly name: string;
  readonly type: MemberType;
  /** Longest text in older and in newer versions of the product. */
  readonly longest?: { readonly old: number; readonly new: number };
  readonly readOnly?: boolean;
  /** The letters it may hold. */
  readonly choices?: string;
  /** The list whose codes it may hold. */
  readonly list?: ListName;
}

/** A data contract: its members in wire order. */
export interface ContractType {
  readonly name: string;
  readonly members: readonly Member[];
  /** Whether it has `OtherFields` of the base class before its own members. */
  readonly extensible: boolean;
}

type More = Partial<Member>;

export const text = (name: string, old: number, now = old, more: More = {}): Member => ({
  name,
  type: 'string',
  longest: { old, new: now },
  ...more,
});
export const listed = (name: string, length: number, list: ListName): Member =>
  text(name, length, length, { list });
export const choice = (name: string, choices = 'YN'): Member => text(name, 1, 1, { choices });
export const decimal = (name: string, more: More = {}): Member => ({ name, type: 'decimal', ...more });
export const whole = (name: string, more: More = {}): Member => ({ name, type: 'int', ...more });
export const date = (name: string, more: More = {}): Member => ({ name, type: 'dateTime', ...more });
export const shown = (member: Member): Member => ({ ...member, readOnly: true });

/** Members as the serializer orders them: ordinal, upper case before lower. */
export function contractType(name: string, members: readonly Member[], extensible = true): ContractType {
  const ordered = [...members].sort((one, other) => (one.name < other.name ? -1 : 1));
  return { name, members: ordered, extensible };
}

export const OTHER_FIELDS: Member = { name: 'OtherFields', type: 'fields' };

/** All members in wire order; those of the base class come first. */
export function wireMembers(type: ContractType): readonly Member[] {
  return type.extensible ? [OTHER_FIELDS, ...type.members] : type.members;
}
