import { element, type XmlElement } from '../../xml/element';
import type { QualifiedElement } from '../../xml/qualified-element';
import type { Source } from '../query/source';
import { Refusal } from '../rules/refusal';
import { type Call, entityNamed, writerOf } from './call';
import { argument } from './message';
import { readCrmRecord, recordsOf } from './read-record';
import { shortName } from './record-xml';
import { SoapFault } from './soap-fault';
import { insertNested, updateNested } from './write-nested';

/** `add(entityname, records)`. @throws SoapFault */
export function add(call: Call): readonly XmlElement[] {
  const { name } = tableOf(call);
  return ids(each(call, (record) => insertNested(name, record, call)));
}

/** `addrecord`: the same for one `crmrecord` after the other, without children. @throws SoapFault */
export function addRecord(call: Call): readonly XmlElement[] {
  const { name } = tableOf(call);
  const { records } = call.installation;
  return ids(each(call, (record) => records.insert(name, readCrmRecord(record), writerOf(call)).row.id));
}

/** `update(entityname, records)`. @throws SoapFault */
export function update(call: Call): readonly XmlElement[] {
  const { name } = tableOf(call);
  const done = each(call, (record) => updateNested(name, record, call));
  return [element('numberupdated', done.length), element('updatesuccess', 'true')];
}

/** `updaterecord`. @throws SoapFault */
export function updateRecord(call: Call): readonly XmlElement[] {
  const source = tableOf(call);
  const done = each(call, (record) => {
    const values = readCrmRecord(record);
    const id = Number(values[source.id] ?? 0);
    if (!(id > 0)) throw new SoapFault(`The id of the ${source.name} is missing.`);
    call.installation.records.update(source.name, id, values, writerOf(call));
  });
  return [element('numberupdated', done.length), element('updatesuccess', 'true')];
}

/** `delete(entityname, records)`: records that hold an id. @throws SoapFault */
export function remove(call: Call): readonly XmlElement[] {
  const source = tableOf(call);
  const done = each(call, (record) => {
    const id = idIn(record, source);
    if (!(id > 0)) throw new SoapFault(`The id of the ${source.name} is missing.`);
    call.installation.records.remove(source.name, id, writerOf(call));
  });
  return [element('numberdeleted', done.length), element('deletesuccess', 'true')];
}

function idIn(record: QualifiedElement, source: Source): number {
  const names = [source.id, shortName(source.id), 'id', 'crmid'];
  const field = record.children.find((one) => names.includes(one.name.toLowerCase()));
  return Number((field?.text ?? record.text).trim());
}

function tableOf(call: Call): Source {
  const name = argument(call.content, 'entityname', 'entity') ?? '';
  const source = entityNamed(name, call);
  if (!source.isTable) throw new SoapFault(`Entity '${name}' is read-only`);
  return source;
}

/** Carries out each record of a call; what remains when one fails is up to switches. */
function each<Result>(call: Call, work: (record: QualifiedElement) => Result): Result[] {
  const { database, switches } = call.installation;
  const { addBatch, halfInserts } = switches;
  const sent = recordsOf(call.content);
  if (sent.length === 0) throw new SoapFault('There are no records.');
  const one = (record: QualifiedElement): Result =>
    halfInserts ? work(record) : database.transaction(() => work(record));
  try {
    if (addBatch === 'skip') return sent.flatMap((record) => unlessRefused(() => one(record)));
    if (addBatch === 'until-failure' || halfInserts) return sent.map(one);
    return database.transaction(() => sent.map(one));
  } catch (error) {
    if (error instanceof Refusal) throw new SoapFault(error.message);
    throw error;
  }
}

function unlessRefused<Result>(work: () => Result): Result[] {
  try {
    return [work()];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function ids(list: readonly number[]): readonly XmlElement[] {
  return list.map((id) => element('records', [element('crmid', id)], { 'xsi:type': 'typens:crmid' }));
}
