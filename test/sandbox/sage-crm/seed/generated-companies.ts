import { typedName } from '../../generated-name';
import { hash, pick } from '../../hash';
import type { GeneratedRange } from '../store/generated-range';
import type { Value } from '../store/row';
import { PLACES, type Place } from './places';

/** Every table of the generated part starts here, so that a record's place is read off its id. */
export const FIRST_GENERATED = 10_000;

const TYPES = ['Customer', 'Prospect', 'Supplier', 'Partner', null] as const;
const FIRST_NAMES = ['Ines', 'Tomasz', 'Aoife', 'Kenji', 'Olena', 'María'] as const;
const LAST_NAMES = ['Vogel', 'Nowak', 'Byrne', 'Sato', 'Bondar', "O'Dea"] as const;
const WEBSITES = ['see brochure', 'http//missing-colon.example', 'n/a <none>'] as const;
const TERRITORY_IDS = ['101', '102', '103', '-2147483640'] as const;

export interface Plan {
  readonly seed: number;
  readonly size: number;
  /** Dates by age in days; the first is today. */
  readonly days: readonly string[];
}

type Columns = Readonly<Record<string, (index: number) => Value>>;

/** Companies by rule with their people, addresses, phones and e-mails; some lack a part, some are deleted or untidy. */
export class GeneratedCompanies {
  constructor(private readonly plan: Plan) {}

  readonly drawn = (index: number, salt: number): number => hash(this.plan.seed, index, salt);
  readonly id = (index: number): string => String(FIRST_GENERATED + index);
  readonly hasPerson = (index: number): boolean => index % 13 !== 12;
  readonly hasAddress = (index: number): boolean => index % 17 !== 16;
  readonly hasFax = (index: number): boolean => index % 3 === 0;
  readonly hasEmail = (index: number): boolean => index % 5 !== 4;

  /** Ranges by table. */
  ranges(): Readonly<Record<string, GeneratedRange>> {
    const { hasPerson, hasAddress } = this;
    return {
      company: this.#range(1, this.#company(), () => true),
      person: this.#range(1, this.#person(), hasPerson, { pers_companyid: (at) => [at] }),
      address: this.#range(1, this.#address(), hasAddress),
      person_link: this.#range(1, this.#personLink(), hasPerson, {
        peli_personid: (at) => [at],
        peli_companyid: (at) => [at],
      }),
      address_link: this.#range(1, this.#addressLink(), hasAddress, {
        adli_addressid: (at) => [at],
        adli_companyid: (at) => [at],
        adli_personid: () => [],
      }),
      ...this.#phones(),
      ...this.#emails(),
    };
  }

  #company(): Columns {
    const { drawn, id } = this;
    const age = (index: number): number => drawn(index, 8) % 1000;
    const linked = (index: number): boolean => index % 7 === 0;
    const key = (index: number): number => (index % 490 === 483 ? index - 483 : index);
    const when = (value: (index: number) => string) => (index: number) =>
      linked(index) ? value(index) : null;
    const customer = when((index) => `C-${String(key(index) + 1).padStart(6, '0')}`);
    return {
      comp_companyid: id,
      comp_name: (index) => typedName(this.plan.seed, index),
      comp_type: (index) => pick(TYPES, drawn(index, 4)),
      comp_status: (index) => (drawn(index, 5) % 17 === 0 ? 'Inactive' : 'Active'),
      comp_website: (index) => {
        const kind = drawn(index, 6) % 20;
        return kind < 6 ? null : (WEBSITES[kind - 6] ?? `https://c${index + 1}.example`);
      },
      comp_primarypersonid: (index) => (this.hasPerson(index) ? id(index) : null),
      comp_primaryaddressid: (index) => (this.hasAddress(index) ? id(index) : null),
      comp_primaryuserid: (index) => (drawn(index, 7) % 3 === 0 ? '4' : null),
      comp_secterr: (index) => pick(TERRITORY_IDS, drawn(index, 9)),
      comp_deleted: (index) => (index % 41 === 40 ? '1' : null),
      ...this.#audit('comp', (index) => age(index)),
      comp_erpcustomerno: customer,
      comp_erpintegrationkey: when((index) => `generated|${key(index) + 1}`),
      comp_intacctcustid: customer,
      comp_intacctrecno: when((index) => String(key(index) + 1)),
      comp_intacctcompany: when(() => 'generated'),
      comp_intacctkey: when((index) => `generated|${key(index) + 1}`),
    };
  }

  #person(): Columns {
    const { drawn, id } = this;
    return {
      pers_personid: id,
      pers_companyid: id,
      pers_primaryaddressid: (index) => (this.hasAddress(index) ? id(index) : null),
      pers_firstname: (index) => pick(FIRST_NAMES, drawn(index, 20)),
      pers_lastname: (index) => pick(LAST_NAMES, drawn(index, 21)),
      pers_title: (index) => (drawn(index, 22) % 2 === 0 ? 'Buyer' : null),
      pers_status: () => 'Active',
      ...this.#audit('pers', () => 900),
    };
  }

  #address(): Columns {
    const place = (index: number): Place => this.#place(index);
    return {
      addr_addressid: this.id,
      addr_address1: (index) => `${1 + (this.drawn(index, 26) % 200)} Harbour Row`,
      addr_city: (index) => place(index).city,
      addr_state: (index) => place(index).state,
      addr_postcode: (index) => place(index).postcode,
      addr_country: (index) => place(index).country,
      ...this.#audit('addr', () => 900),
    };
  }

  #personLink(): Columns {
    return {
      peli_personlinkid: this.id,
      peli_personid: this.id,
      peli_companyid: this.id,
      ...this.#audit('peli', () => 900),
    };
  }

  #addressLink(): Columns {
    return {
      adli_addresslinkid: this.id,
      adli_addressid: this.id,
      adli_companyid: this.id,
      adli_type: () => 'Business',
      ...this.#audit('adli', () => 900),
    };
  }

  /** Two places for each company: its business number and its fax. */
  #phones(): Readonly<Record<string, GeneratedRange>> {
    const company = (at: number): number => at >> 1;
    const has = (at: number): boolean => at % 2 === 0 || this.hasFax(company(at));
    const id = (at: number): string => String(FIRST_GENERATED + at);
    const phone: Columns = {
      phon_phoneid: id,
      phon_countrycode: (at) => this.#place(company(at)).dial,
      phon_areacode: (at) => this.#place(company(at)).area,
      phon_number: (at) => String(this.drawn(at, 23)).padStart(7, '5').slice(0, 7),
      ...this.#audit('phon', () => 900),
    };
    const link: Columns = {
      plink_linkid: id,
      plink_entityid: () => '5',
      plink_recordid: (at) => this.id(company(at)),
      plink_type: (at) => (at % 2 === 0 ? 'Business' : 'Fax'),
      plink_phoneid: id,
      ...this.#audit('plink', () => 900),
    };
    const lookups: Lookups = { plink_recordid: (at) => [2 * at, 2 * at + 1], plink_phoneid: (at) => [at] };
    return { phone: this.#range(2, phone, has), phonelink: this.#range(2, link, has, lookups) };
  }

  #emails(): Readonly<Record<string, GeneratedRange>> {
    const email: Columns = {
      emai_emailid: this.id,
      emai_emailaddress: (index) => (index % 19 === 18 ? 'ask reception' : `office@c${index + 1}.example`),
      ...this.#audit('emai', () => 900),
    };
    const link: Columns = {
      elink_linkid: this.id,
      elink_entityid: () => '5',
      elink_recordid: this.id,
      elink_type: () => 'Business',
      elink_emailid: this.id,
      ...this.#audit('elink', () => 900),
    };
    const lookups: Lookups = { elink_recordid: (at) => [at], elink_emailid: (at) => [at] };
    return {
      email: this.#range(1, email, this.hasEmail),
      emaillink: this.#range(1, link, this.hasEmail, lookups),
    };
  }

  /** Places per company in a table, what stands there, and how indexed columns lead to it. */
  #range(
    places: number,
    columns: Columns,
    has: (place: number) => boolean,
    lookups: Lookups = {},
  ): GeneratedRange {
    const count = this.plan.size * places;
    const first = FIRST_GENERATED;
    const holds = (place: number): boolean => place >= 0 && place < count && has(place);
    return {
      first,
      count,
      has: (id) => holds(id - first),
      value: (id, column) => columns[column]?.(id - first) ?? null,
      lookup: (column, value) => {
        const places = lookups[column];
        // A column without a rule is empty.
        if (!places) return column in columns && count > 0 ? undefined : [];
        const at = /^\d+$/.test(value) ? Number(value) - first : -1;
        return at < 0
          ? []
          : places(at)
              .filter(holds)
              .map((place) => place + first);
      },
    };
  }

  #audit(prefix: string, ageOf: (index: number) => number): Columns {
    const { days } = this.plan;
    const oldest = days.at(-1) ?? '2020-01-01';
    const at = (age: number, index: number): string =>
      `${days[age] ?? oldest}T${clock(this.drawn(index, 30) % 1440)}`;
    return {
      [`${prefix}_createdby`]: () => '1',
      [`${prefix}_createddate`]: (index) => at(ageOf(index) + 400, index),
      [`${prefix}_updatedby`]: () => '1',
      [`${prefix}_updateddate`]: (index) => at(ageOf(index), index),
      [`${prefix}_timestamp`]: (index) => at(ageOf(index), index),
    };
  }

  #place(index: number): Place {
    return pick(PLACES, this.drawn(index, 14));
  }
}

type Lookups = Readonly<Record<string, (index: number) => readonly number[]>>;

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
}
