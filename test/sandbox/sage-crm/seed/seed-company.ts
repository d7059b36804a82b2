import type { Database } from '../store/database';
import type { Row, Values } from '../store/row';
import type { AddressSeed, CompanySeed, PersonSeed, PhoneSeed } from './named-companies';

const COMPANY = '5';
const PERSON = '13';

/** Lays one named company with everything that hangs on it. Ids of the other tables count up from the last seeded. */
export class CompanySeeder {
  readonly #lastIds = new Map<string, number>();

  constructor(
    private readonly database: Database,
    /** When the records were made. */
    private readonly at: string,
  ) {}

  put(table: string, values: Values, wanted?: number): Row {
    const id = wanted ?? (this.#lastIds.get(table) ?? 100) + 1;
    this.#lastIds.set(table, id);
    const { prefix } = this.database.table(table).schema;
    return this.database.table(table).put(id, {
      [`${prefix}_createdby`]: '1',
      [`${prefix}_createddate`]: this.at,
      [`${prefix}_updatedby`]: '1',
      [`${prefix}_updateddate`]: this.at,
      [`${prefix}_timestamp`]: this.at,
      ...values,
    });
  }

  company(seed: CompanySeed): void {
    const companyId = String(seed.id);
    const addresses = (seed.addresses ?? []).map((one) => this.#address(one, companyId));
    const people = (seed.people ?? []).map((one) => this.#person(one, seed, addresses[0] ?? null));
    this.put(
      'company',
      {
        comp_name: seed.name,
        comp_primarypersonid: people[0] ?? null,
        comp_primaryaddressid: addresses[0] ?? null,
        ...seed.values,
        ...(seed.deleted ? { comp_deleted: '1' } : {}),
      },
      seed.id,
    );
    for (const phone of seed.phones ?? []) this.#phone(phone, COMPANY, companyId);
    for (const { type, address } of seed.emails ?? []) this.#email(address, type, COMPANY, companyId);
  }

  #address(seed: AddressSeed, companyId: string): string {
    const lines = seed.lines.map((line, at) => [`addr_address${at + 1}`, line]);
    const { id } = this.put('address', {
      ...Object.fromEntries(lines),
      addr_city: seed.city ?? null,
      addr_state: seed.state ?? null,
      addr_postcode: seed.postcode ?? null,
      addr_country: seed.country ?? null,
    });
    for (const type of seed.types ?? ['Business']) {
      this.put('address_link', { adli_addressid: String(id), adli_companyid: companyId, adli_type: type });
    }
    return String(id);
  }

  #person(seed: PersonSeed, company: CompanySeed, addressId: string | null): string {
    const companyId = String(company.id);
    const { id } = this.put('person', {
      pers_companyid: companyId,
      pers_primaryaddressid: addressId,
      pers_salutation: seed.salutation,
      pers_firstname: seed.firstName,
      pers_lastname: seed.lastName,
      pers_title: seed.title,
      pers_status: 'Active',
      pers_secterr: company.values?.comp_secterr ?? null,
    });
    const personId = String(id);
    for (const role of seed.roles ?? [null]) {
      this.put('person_link', { peli_personid: personId, peli_companyid: companyId, peli_type: role });
    }
    if (addressId !== null) {
      this.put('address_link', { adli_addressid: addressId, adli_personid: personId, adli_type: 'Business' });
    }
    this.#phone(seed.phone, PERSON, personId);
    this.#email(seed.email, 'Business', PERSON, personId);
    return personId;
  }

  #phone(seed: PhoneSeed, entity: string, recordId: string): void {
    const { id } = this.put('phone', {
      phon_countrycode: seed.country ?? null,
      phon_areacode: seed.area ?? null,
      phon_number: seed.number,
    });
    this.put('phonelink', {
      plink_entityid: entity,
      plink_recordid: recordId,
      plink_type: seed.type,
      plink_phoneid: String(id),
    });
  }

  #email(address: string, type: string, entity: string, recordId: string): void {
    const { id } = this.put('email', { emai_emailaddress: address });
    this.put('emaillink', {
      elink_entityid: entity,
      elink_recordid: recordId,
      elink_type: type,
      elink_emailid: String(id),
    });
  }
}
