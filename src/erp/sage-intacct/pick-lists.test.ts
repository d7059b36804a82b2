import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { XmlElement } from '../../transport/xml-element';
import { createSageIntacct } from './connector';
import {
  type Answer,
  answerWith,
  errorXml,
  failure,
  fakeGateway,
  objectOf,
  rows,
  success,
} from './gateway.fixture';

const ABSENT = failure(errorXml('Query Failed', 'Object definition X not found'));
const DENIED = failure(errorXml('PL04000005', 'You do not have permission for API operation'));

const nameOf = (body: XmlElement): string => objectOf(body) || body.attributes.object || body.name;

function sceneWith(results: Readonly<Record<string, string>>) {
  const scene = fakeGateway({
    answer: ({ bodies }) => answerWith(...bodies.map((body) => results[nameOf(body)] ?? ABSENT)),
  });
  return { scene, read: (...ids: string[]) => createSageIntacct(scene.ports).readPickLists(ids) };
}

describe('pick lists', () => {
  it('are read all in one round trip', async () => {
    const { scene, read } = sceneWith({
      CUSTTYPE: rows('CUSTTYPE', ['<NAME>Retail</NAME>', '<NAME>Export</NAME>']),
      ARTERM: rows('ARTERM', [
        '<NAME>Net 30</NAME><DESCRIPTION>30 days</DESCRIPTION><STATUS>active</STATUS>',
        '<NAME>Old</NAME><STATUS>Inactive</STATUS>',
      ]),
      contacttaxgroup: success('<contacttaxgroup><name>EU</name></contacttaxgroup>'),
      readEntityDetails: success('<entity><id>IE</id><name>Ireland</name></entity>'),
    });
    const lists = await read('customerTypes', 'terms', 'taxGroups', 'entities');
    expect(lists.map(({ id, state, entries }) => [id, state, entries])).toEqual([
      [
        'customerTypes',
        'ready',
        [
          { value: 'Export', label: 'Export' },
          { value: 'Retail', label: 'Retail' },
        ],
      ],
      ['terms', 'ready', [{ value: 'Net 30', label: 'Net 30 · 30 days' }]],
      ['taxGroups', 'ready', [{ value: 'EU', label: 'EU' }]],
      ['entities', 'ready', [{ value: 'IE', label: 'IE · Ireland' }]],
    ]);
    expect(scene.requests).toHaveLength(1);
  });

  it('try another way where one is refused, and remember which worked', async () => {
    const { scene, read } = sceneWith({ CONTACTTAXGROUP: rows('CONTACTTAXGROUP', ['<NAME>EU</NAME>']) });
    expect(await read('taxGroups')).toMatchObject([{ state: 'ready', entries: [{ value: 'EU' }] }]);
    expect(scene.requests).toHaveLength(3);
    await read('taxGroups');
    expect(scene.requests).toHaveLength(4);
  });

  it('are free where the company has none or the user may not read them', async () => {
    const { read } = sceneWith({ SHIPMETHOD: DENIED });
    expect(await read('shipMethods', 'currencies')).toMatchObject([
      { id: 'shipMethods', state: 'free', entries: [], error: { code: 'ERP-PERMISSION' } },
      { id: 'currencies', state: 'free', entries: [], error: { code: 'ERP-FEATURE-ABSENT' } },
    ]);
  });

  it('fail alone', async () => {
    const odd = failure(errorXml('XL1', 'The Service is Temporarily Off-line'));
    const { read } = sceneWith({ CUSTTYPE: odd, SHIPMETHOD: rows('SHIPMETHOD', ['<NAME>Courier</NAME>']) });
    expect(await read('customerTypes', 'shipMethods')).toMatchObject([
      { state: 'failed', error: { code: 'ERP-MAINTENANCE' } },
      { state: 'ready' },
    ]);
  });

  it.each<readonly [string, Answer]>([
    ['network', new AppError('NET-TIMEOUT')],
    ['defect', new TypeError('broken')],
  ])('all fail without throwing on a failure of the %s', async (_, answer) => {
    const scene = fakeGateway({ answer: () => answer });
    const lists = await createSageIntacct(scene.ports).readPickLists(['terms', 'entities']);
    expect(lists.map(({ state }) => state)).toEqual(['failed', 'failed']);
  });

  it('say which secret is missing', async () => {
    const scene = fakeGateway({ connection: { password: '' } });
    const lists = await createSageIntacct(scene.ports).readPickLists(['terms']);
    expect(lists).toMatchObject([{ id: 'terms', state: 'failed', error: { code: 'SECRET-MISSING' } }]);
  });

  it('are read to the end, page by page', async () => {
    const page = (from: number, count: number) =>
      rows(
        'EMPLOYEE',
        Array.from({ length: count }, (_, index) => `<EMPLOYEEID>E-${from + index}</EMPLOYEEID>`),
        2500,
      );
    const scene = fakeGateway({
      answer: (_, index) => answerWith(index === 0 ? page(0, 2000) : page(2000, 500)),
    });
    const [list] = await createSageIntacct(scene.ports).readPickLists(['salesReps']);
    expect(list?.entries).toHaveLength(2500);
    expect(scene.requests).toHaveLength(2);
  });

  it('end when the gateway promises more than it gives', async () => {
    const scene = fakeGateway({
      answer: (_, index) =>
        answerWith(rows('EMPLOYEE', index === 0 ? ['<EMPLOYEEID>E</EMPLOYEEID>'] : [], 9)),
    });
    const [list] = await createSageIntacct(scene.ports).readPickLists(['salesReps']);
    expect(list).toMatchObject({ state: 'ready', entries: [{ value: 'E' }] });
  });
});
