import { describe, expect, it } from 'vitest';
import { account } from '../../core/test/crm-account';
import { proposeNumber } from './propose-number';
import { openWebApi } from './web-api';
import { type FakeRequest, fakeWebApi, refusal, rows } from './web-api.fixture';

const HARBOUR = account({ name: 'Harbour Tools Ltd.', accountNumber: 'A-17' });
const customers = (...numbers: readonly string[]) =>
  rows(numbers.map((CustomerNumber) => ({ CustomerNumber })));
const isLookUp = ({ query }: FakeRequest) => query.$top === '1';
/** The very customer that a look-up asks for. */
const asked = ({ query }: FakeRequest) => customers(/'(.*)'/.exec(query.$filter ?? '')?.[1] ?? '');

const propose = async (numberRule: string, answer: Parameters<typeof fakeWebApi>[0] = () => undefined) => {
  const fake = fakeWebApi(answer, { numberRule });
  return { fake, number: await proposeNumber(openWebApi(fake.ports), HARBOUR) };
};

describe('a proposed number', () => {
  it.each(['', '{NAME', '{NAME:6}{NAME:6}{NAME:6}'])(
    'is none by the rule %j, and nobody is asked',
    async (rule) => {
      const { fake, number } = await propose(rule);
      expect([number, fake.requests.length]).toEqual(['', 0]);
    },
  );

  it('counts on from those that begin alike, and is looked up once more', async () => {
    const { fake, number } = await propose('{INITIALS:3}{COUNTER:4}', (request) =>
      isLookUp(request) ? customers() : customers('HTO0001', 'hto0007', 'HTOOLS'),
    );
    expect(number).toBe('HTO0008');
    expect(fake.requests.map(({ query }) => query.$filter)).toEqual([
      "startswith(CustomerNumber,'HTO')",
      "CustomerNumber eq 'HTO0008'",
    ]);
  });

  it('goes on where somebody was faster', async () => {
    const { number } = await propose('{NAME:6}{COUNTER:2}', (request) =>
      isLookUp(request) && /0[123]'/.test(request.query.$filter ?? '') ? asked(request) : customers(),
    );
    expect(number).toBe('HARBOU04');
  });

  it('is none rather than one that is taken', async () => {
    expect((await propose('{NAME:6}', () => customers('HARBOU'))).number).toBe('');
    const all = await propose('{COUNTER:1}', (request) => (isLookUp(request) ? asked(request) : customers()));
    expect(all.number).toBe('');
  });

  it('asks for a range where beginnings are not understood, or there is none', async () => {
    const { fake, number } = await propose('C{COUNTER:3}', (request) =>
      request.query.$filter?.startsWith('startswith')
        ? refusal('InvalidParameters')
        : isLookUp(request)
          ? customers()
          : customers('C004'),
    );
    expect(number).toBe('C005');
    expect(fake.requests.at(-2)?.query.$filter).toBe(
      "CustomerNumber ge 'C0' and CustomerNumber le 'C9999999'",
    );
    const bare = await propose('{COUNTER:3}');
    expect(bare.fake.requests[0]?.query.$filter).toBe(
      "CustomerNumber ge '0' and CustomerNumber le '9999999'",
    );
  });
});
