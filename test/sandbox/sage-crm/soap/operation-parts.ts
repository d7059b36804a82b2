/** A member of a message: its name, its type, and whether it may stand several times. */
export type Member = readonly [name: string, type: string, many?: 'many'];

export interface OperationPart {
  readonly name: string;
  readonly request: readonly Member[];
  /** Name of the answer's element. */
  readonly answer: string;
  /** What stands in its `result`; a type alone is plain text. */
  readonly result: readonly Member[] | string;
}

const TEXT = 'xsd:string';
const RECORDS: Member = ['records', 'tns:ewarebase', 'many'];
const PAGE: readonly Member[] = [['more', TEXT], RECORDS];
const ENTITY: Member = ['entityname', TEXT];
const UPDATED: readonly Member[] = [
  ['numberupdated', TEXT],
  ['updatesuccess', TEXT],
];
const DELETED: readonly Member[] = [
  ['numberdeleted', TEXT],
  ['deletesuccess', TEXT],
];

const part = (
  name: string,
  request: readonly Member[],
  result: OperationPart['result'],
  answer = `${name}response`,
): OperationPart => ({ name, request, result, answer });

/** Messages of the service by operation. `nextAnswer` is the switch of that name. */
export function operationParts(nextAnswer: string): readonly OperationPart[] {
  const where: readonly Member[] = [
    ['queryString', TEXT],
    ['entity', TEXT],
  ];
  return [
    part(
      'logon',
      [
        ['username', TEXT],
        ['password', TEXT],
      ],
      [['sessionid', TEXT]],
      'logonresponsetype',
    ),
    part('logoff', [], TEXT),
    part('query', where, PAGE),
    part('next', [], PAGE, nextAnswer),
    part(
      'queryentity',
      [
        ['id', TEXT],
        ['entity', TEXT],
      ],
      [RECORDS],
    ),
    part('queryid', [...where, ['queryDate', TEXT]], PAGE),
    part('queryidnodate', where, PAGE),
    part('queryrecord', [['fieldlist', TEXT], ...where, ['orderby', TEXT]], PAGE),
    part('nextqueryrecord', [], PAGE),
    part('add', [ENTITY, RECORDS], [RECORDS]),
    part('addrecord', [ENTITY, RECORDS], [RECORDS]),
    part('addresource', [ENTITY, RECORDS], [RECORDS]),
    part('update', [ENTITY, RECORDS], UPDATED),
    part('updaterecord', [ENTITY, RECORDS], UPDATED),
    part('delete', [ENTITY, RECORDS], DELETED),
    part('getmetadata', [ENTITY], [RECORDS]),
    part('getallmetadata', [], [RECORDS]),
    part('getdropdownvalues', [ENTITY, ['fieldname', TEXT]], [RECORDS]),
    part('altercolumnwidth', [ENTITY, ['columnname', TEXT], ['width', TEXT]], TEXT),
    part('getversionstring', [], TEXT),
  ];
}
