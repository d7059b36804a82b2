import { describe, expect, it } from 'vitest';
import { createSageIntacct } from './connector';
import { answerWith, errorXml, failure, fakeGateway, rows } from './gateway.fixture';

const row = (number: string, name: string) =>
  `<RECORDNO>${number}</RECORDNO><CUSTOMERID>${number}</CUSTOMERID><NAME>${name}</NAME>`;

function sceneWith(...results: readonly string[]) {
  const scene = fakeGateway({ answer: () => answerWith(...results) });
  return { scene, erp: createSageIntacct(scene.ports) };
}

describe('a search', () => {
  it('asks for number and name in one round trip, and names the very number first, each once', async () => {
    const none = rows('CUSTOMER', []);
    const exact = rows('CUSTOMER', [row('10', 'Ten')]);
    const begins = rows('CUSTOMER', [row('10', 'Ten'), row('100', 'Hundred')]);
    const { erp, scene } = sceneWith(exact, begins, none);
    expect((await erp.search(' 10 ', {}, [])).map(({ number }) => number)).toEqual(['10', '100']);
    expect(scene.requests.map(({ bodies }) => bodies.length)).toEqual([3]);
  });

  it.each([
    ['50%', [row('1', '50% Wool'), row('2', '50x Wool')], ['1']],
    ['_1', [row('_1', 'A'), row('X1', 'B')], ['_1']],
  ])('looks again where %s would be a pattern', async (text, found, expected) => {
    const { erp } = sceneWith(rows('CUSTOMER', []), rows('CUSTOMER', found), rows('CUSTOMER', []));
    expect((await erp.search(text, {}, [])).map(({ number }) => number)).toEqual(expected);
  });

  it('is 50 at most', async () => {
    const many = Array.from({ length: 50 }, (_, index) => row(`A${index}`, 'A'));
    const more = Array.from({ length: 50 }, (_, index) => row(`B${index}`, 'A'));
    const { erp } = sceneWith(rows('CUSTOMER', []), rows('CUSTOMER', many), rows('CUSTOMER', more));
    expect(await erp.search('A', {}, [])).toHaveLength(50);
  });

  it('says why it found nothing', async () => {
    const refused = failure(errorXml('PL04000005', 'You do not have permission'));
    const { erp } = sceneWith(refused, refused, refused);
    await expect(erp.search('A', {}, [])).rejects.toMatchObject({ code: 'ERP-PERMISSION' });
  });

  it('asks nothing for what no document can carry', async () => {
    const { erp, scene } = sceneWith();
    await expect(erp.search('\u0000', {}, [])).resolves.toEqual([]);
    await expect(erp.findNumber({ customerId: ' \u0000' }, [])).resolves.toBeNull();
    expect(scene.requests).toEqual([]);
  });
});
