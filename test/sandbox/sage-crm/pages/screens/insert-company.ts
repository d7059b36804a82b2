import { numberIn, type Row, type Values } from '../../store/row';
import type { SaveOutcome } from '../page-data';
import type { Parameters } from '../parameters';
import type { Visit } from '../visit';
import { customColumns } from './columns';
import { ADDRESS_FIELDS, COMPANY_FIELDS, PERSON_FIELDS } from './company-panels';
import { CONTACT_CONTROLS } from './new-company-form';

const ENTITY = { company: '5', person: '13' } as const;

/** Why a save was given up; nothing of it remains. */
class SaveProblem extends Error {}

/** Writes the company with everything that was entered beside it, or nothing at all. */
export function insertCompany(visit: Visit, form: Parameters): SaveOutcome {
  return allOrNothing(visit, () => insertAll(visit, form));
}

/** A further person, at the company's main address; the first one becomes its main contact. */
export function addPerson(visit: Visit, form: Parameters, company: Row): SaveOutcome {
  return allOrNothing(visit, () => {
    const address = numberIn(company, 'comp_primaryaddressid');
    const person = insertPerson(visit, form, company.id, address > 0 ? address : null);
    if (person === null) throw new SaveProblem('Last Name is required.');
    if (numberIn(company, 'comp_primarypersonid') === 0) {
      update(visit, company.id, { comp_primarypersonid: String(person) });
    }
    return person;
  });
}

function allOrNothing({ site }: Visit, work: () => number): SaveOutcome {
  try {
    return { id: site.database.transaction(work) };
  } catch (error) {
    if (error instanceof SaveProblem) return { problem: error.message };
    throw error;
  }
}

function insertAll(visit: Visit, form: Parameters): number {
  const custom = customColumns(visit, 'company').map((column) => column.name);
  const company = insert(visit, 'company', posted(form, [...COMPANY_FIELDS, ...custom]));
  const addressValues = posted(form, ADDRESS_FIELDS);
  const address = isEmpty(addressValues) ? null : insert(visit, 'address', addressValues);
  if (address !== null) {
    insert(
      visit,
      'address_link',
      link({ adli_addressid: address, adli_companyid: company, adli_type: 'Business' }),
    );
  }
  const person = insertPerson(visit, form, company, address);
  const { companyPhone, companyEmail } = CONTACT_CONTROLS;
  insertContact(visit, form, { owner: 'company', id: company, phone: companyPhone, email: companyEmail });
  const primaries = {
    ...(person === null ? {} : { comp_primarypersonid: String(person) }),
    ...(address === null ? {} : { comp_primaryaddressid: String(address) }),
  };
  return isEmpty(primaries) ? company : update(visit, company, primaries);
}

function insertPerson(
  visit: Visit,
  form: Parameters,
  company: number,
  address: number | null,
): number | null {
  const values = posted(form, PERSON_FIELDS);
  if (isEmpty(values)) return null;
  const person = insert(visit, 'person', {
    ...values,
    ...link({ pers_companyid: company }),
    ...(address === null ? {} : link({ pers_primaryaddressid: address })),
  });
  insert(visit, 'person_link', link({ peli_personid: person, peli_companyid: company }));
  if (address !== null) {
    insert(
      visit,
      'address_link',
      link({ adli_addressid: address, adli_personid: person, adli_type: 'Business' }),
    );
  }
  const { personPhone, personEmail } = CONTACT_CONTROLS;
  insertContact(visit, form, { owner: 'person', id: person, phone: personPhone, email: personEmail });
  return person;
}

interface ContactOf {
  readonly owner: keyof typeof ENTITY;
  readonly id: number;
  readonly phone: string;
  readonly email: string;
}

/** The type stands on the link; a number is kept whole. */
function insertContact(visit: Visit, form: Parameters, { owner, id, phone, email }: ContactOf): void {
  const entity = ENTITY[owner];
  if (form.text(phone) !== '') {
    const row = insert(visit, 'phone', { phon_number: form.text(phone) });
    const values = { plink_entityid: entity, plink_recordid: id, plink_type: 'Business', plink_phoneid: row };
    insert(visit, 'phonelink', link(values));
  }
  if (form.text(email) !== '') {
    const row = insert(visit, 'email', { emai_emailaddress: form.text(email) });
    const values = { elink_entityid: entity, elink_recordid: id, elink_type: 'Business', elink_emailid: row };
    insert(visit, 'emaillink', link(values));
  }
}

function insert(visit: Visit, table: string, values: Values): number {
  return required(visit.site.records.insert(table, values, visit.user));
}

function update(visit: Visit, company: number, values: Values): number {
  return required(visit.site.records.update('company', company, values, visit.user));
}

function required(outcome: SaveOutcome): number {
  if ('problem' in outcome) throw new SaveProblem(outcome.problem);
  return outcome.id;
}

function posted(form: Parameters, names: readonly string[]): Values {
  return Object.fromEntries(
    names.filter((name) => form.text(name) !== '').map((name) => [name, form.text(name)]),
  );
}

function link(values: Readonly<Record<string, string | number>>): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function isEmpty(values: Values): boolean {
  return Object.keys(values).length === 0;
}
