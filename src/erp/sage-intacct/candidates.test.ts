import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, type XmlElement } from '../../transport/xml-element';
import type { CustomerProbe } from '../contract';
import { createSageIntacct } from './connector';
import { answerWith, errorXml, failure, fakeGateway, rows } from './gateway.fixture';

const NOBODY: CustomerProbe = {
  number: '',
  name: '',
  phone: '',
  email: '',
  domain: '',
  postalCode: '',
  taxId: '',
};
const row = (key: string) => `<RECORDNO>${key}</RECORDNO><CUSTOMERID>N-${key}</CUSTOMERID>`;

const conditions = (of: XmlElement): readonly string[] =>
  of.children.some(({ name }) => name === 'value')
    ? [`${textOf(of, 'field')} ${of.name} ${textOf(of, 'value')}`]
    : of.children.flatMap(conditions);

async function asked(probe: Partial<CustomerProbe>): Promise<readonly string[]> {
  const scene = fakeGateway({
    answer: ({ bodies }) => answerWith(...bodies.map(() => rows('CUSTOMER', []))),
  });
  await createSageIntacct(scene.ports).findCandidates({ ...NOBODY, ...probe });
  return scene.requests.flatMap(({ bodies }) => bodies.flatMap(conditions));
}

describe('findCandidates', () => {
  it('asks everything in one round trip and joins the answers', async () => {
    const scene = fakeGateway({
      answer: ({ bodies }) =>
        answerWith(...bodies.map((_, index) => rows('CUSTOMER', [row('1'), row(String(index))]))),
    });
    const probe = { ...NOBODY, name: 'Quayside Marine', taxId: 'IE1', domain: 'quay.example' };
    const found = await createSageIntacct(scene.ports).findCandidates(probe);
    expect(scene.requests).toHaveLength(1);
    expect(found.map(({ recordKey }) => recordKey)).toEqual(['1', '0', '2', '3']);
  });

  it('looks for parts of the name without its legal form', async () => {
    expect(await asked({ name: 'Quayside Marine Supplies Ltd' })).toEqual([
      'NAME equalto Quayside Marine Supplies Ltd',
      'NAME like %Quayside%',
      'NAME like %Supplies%',
    ]);
  });

  it('does not let a name play with the pattern', async () => {
    expect(await asked({ domain: '100%_sure.example' })).toEqual([
      'DISPLAYCONTACT.EMAIL1 like %@100__sure.example',
      'DISPLAYCONTACT.URL1 like %100__sure.example%',
    ]);
  });

  it('looks for a phone number however it is written', async () => {
    expect(await asked({ phone: '+353 (0)98 555-0101' })).toEqual([
      'DISPLAYCONTACT.PHONE1 like %5%5%5%0%1%0%1%',
    ]);
    expect(await asked({ phone: '112' })).toEqual([]);
  });

  it('does not ask for a post code alone', async () => {
    expect(await asked({ postalCode: 'F28' })).toEqual([]);
    expect(await asked({ postalCode: 'F28', name: 'Quay' })).toContain(
      'DISPLAYCONTACT.MAILADDRESS.ZIP equalto F28',
    );
  });

  it('asks nothing when it knows nothing', async () => {
    const scene = fakeGateway();
    expect(await createSageIntacct(scene.ports).findCandidates(NOBODY)).toEqual([]);
    expect(scene.signIns()).toBe(0);
  });

  it('goes on without a refused query, unless all are', async () => {
    const refused = failure(errorXml('PL04000005', 'You do not have permission'));
    const one = fakeGateway({
      answer: ({ bodies }) =>
        answerWith(...bodies.map((_, index) => (index === 0 ? refused : rows('CUSTOMER', [row('1')])))),
    });
    expect(await createSageIntacct(one.ports).findCandidates({ ...NOBODY, name: 'Quay' })).toHaveLength(1);
    const all = fakeGateway({ answer: ({ bodies }) => answerWith(...bodies.map(() => refused)) });
    await expect(
      createSageIntacct(all.ports).findCandidates({ ...NOBODY, name: 'Quay' }),
    ).rejects.toMatchObject({ code: 'ERP-PERMISSION' });
  });

  it('gives at most fifty', async () => {
    let key = 0;
    const scene = fakeGateway({
      answer: ({ bodies }) =>
        answerWith(
          ...bodies.map(() =>
            rows(
              'CUSTOMER',
              Array.from({ length: 25 }, () => row(String(key++))),
            ),
          ),
        ),
    });
    const probe = { ...NOBODY, name: 'Quay', taxId: 'x', phone: '5550101', domain: 'q.example' };
    expect(await createSageIntacct(scene.ports).findCandidates(probe)).toHaveLength(50);
  });

  it('asks valid questions whatever the probe', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, domain, phone) => {
        for (const each of await asked({ name, domain, phone })) expect(each).not.toMatch(/like %*$/);
      }),
    );
  });
});
