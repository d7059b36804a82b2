import type { QualifiedElement } from '../../xml/qualified-element';
import { OWNER_IDS, type Owner } from '../rules/company-contacts';
import type { Values } from '../store/row';
import { type Call, writerOf } from './call';
import { readRecord, type SentRecord } from './read-record';
import { SoapFault } from './soap-fault';

/** Whose child a record is; 0 is nobody's. */
type Owners = Readonly<Record<Owner, number>>;

const NOBODY: Owners = { company: 0, person: 0 };

/** Inserts a record with its children and the links between them; answers its id. @throws Refusal, SoapFault */
export function insertNested(
  tableName: string,
  record: QualifiedElement,
  call: Call,
  parents?: Owners,
): number {
  const { schema } = call.installation.database.table(tableName);
  const sent = readRecord(record, schema);
  const isAlone = parents === undefined && call.installation.switches.ownerFields === 'ignored';
  const owners = isAlone ? NOBODY : (parents ?? sent.owners);
  const values: Values =
    tableName === 'person' && owners.company > 0 ? { pers_companyid: String(owners.company) } : {};
  const id = insert(tableName, { ...sent.values, ...values }, call);
  if (tableName === 'company') insertChildren(sent, { company: id, person: 0 }, call);
  else if (tableName === 'person') insertPersonParts(id, sent, owners, call);
  else linkTo(tableName, id, sent, owners, call);
  return id;
}

/** Changes a record by its id, and its children likewise. @throws Refusal, SoapFault */
export function updateNested(tableName: string, record: QualifiedElement, call: Call): void {
  const { schema } = call.installation.database.table(tableName);
  const sent = readRecord(record, schema);
  const id = Number(sent.values[schema.id] ?? 0);
  if (!(id > 0)) throw new SoapFault(`The id of the ${tableName} is missing.`);
  call.installation.records.update(tableName, id, sent.values, writerOf(call));
  const owners = {
    company: tableName === 'company' ? id : 0,
    person: tableName === 'person' ? id : 0,
  };
  for (const [member, children] of Object.entries(sent.children)) {
    for (const child of children) updateChild(member === 'people' ? 'person' : member, child, owners, call);
  }
}

function updateChild(tableName: string, record: QualifiedElement, owners: Owners, call: Call): void {
  const { schema } = call.installation.database.table(tableName);
  if (readRecord(record, schema).values[schema.id]) updateNested(tableName, record, call);
  else if (call.installation.switches.nestedUpdate === 'insert')
    insertNested(tableName, record, call, owners);
}

function insertChildren(sent: SentRecord, owners: Owners, call: Call): void {
  const { people, address, phone, email } = sent.children;
  const addresses = address.map((one) => insertNested('address', one, call, owners));
  const persons = people.map((one) => insertNested('person', one, call, owners));
  for (const one of phone) insertNested('phone', one, call, owners);
  for (const one of email) insertNested('email', one, call, owners);
  setPrimary('company', owners.company, 'comp_primaryaddressid', addresses[0], call);
  setPrimary('company', owners.company, 'comp_primarypersonid', persons[0], call);
}

function insertPersonParts(id: number, sent: SentRecord, owners: Owners, call: Call): void {
  const own = { company: 0, person: id };
  const companyId = owners.company || Number(sent.values.pers_companyid ?? 0);
  const type = storedType(sent, call);
  if (companyId > 0) {
    insert(
      'person_link',
      { peli_personid: String(id), peli_companyid: String(companyId), peli_type: type },
      call,
    );
  }
  const { address, phone, email } = sent.children;
  const addresses = address.map((one) => insertNested('address', one, call, own));
  for (const one of phone) insertNested('phone', one, call, own);
  for (const one of email) insertNested('email', one, call, own);
  setPrimary('person', id, 'pers_primaryaddressid', addresses[0], call);
}

/** An address, phone or e-mail belongs to somebody by a link of its own. */
function linkTo(tableName: string, id: number, sent: SentRecord, owners: Owners, call: Call): void {
  for (const owner of ['company', 'person'] as const) {
    const recordId = String(owners[owner]);
    if (owners[owner] === 0) continue;
    if (tableName === 'address') {
      const link = { adli_addressid: String(id), [`adli_${owner}id`]: recordId };
      insert('address_link', { ...link, adli_type: storedType(sent, call) }, call);
    }
    const prefix = { phone: 'plink', email: 'elink' }[tableName];
    if (prefix === undefined) continue;
    const link = {
      [`${prefix}_entityid`]: String(OWNER_IDS[owner]),
      [`${prefix}_recordid`]: recordId,
      [`${prefix}_type`]: sent.type ?? 'Business',
      [`${prefix}_${tableName}id`]: String(id),
    };
    insert(`${tableName}link`, link, call);
  }
}

function storedType(sent: SentRecord, { installation }: Call): string | null {
  return installation.switches.nestedLinkTypes === 'stored' ? sent.type : null;
}

function insert(tableName: string, values: Values, call: Call): number {
  return call.installation.records.insert(tableName, values, writerOf(call)).row.id;
}

function setPrimary(tableName: string, id: number, column: string, to: number | undefined, call: Call): void {
  if (to !== undefined) call.installation.database.table(tableName).update(id, { [column]: String(to) });
}
