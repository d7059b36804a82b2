import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/app-error';
import { slotColumns } from '../link-slot';
import { createKeyReader } from './read-keys';
import { result, scriptedService, UNSCRIPTED } from './scripted-service';
import { createServiceSession } from './service-session';

const field = (name: string, value: string): string =>
  `<records xsi:type="typens:recordfield"><typens:name>${name}</typens:name><typens:value>${value}</typens:value></records>`;
const company = (id: number): string =>
  `<records xsi:type="typens:crmrecord"><typens:entityname>company</typens:entityname>${field('comp_companyid', String(id))}${field('comp_name', `C${id}`)}</records>`;

/** A server with companies of these ids that gives so many at once. */
function reader(
  ids: readonly number[],
  atOnce = Number.POSITIVE_INFINITY,
  tooMany = Number.POSITIVE_INFINITY,
) {
  const asked: number[] = [];
  const ports = scriptedService((operation, body) => {
    if (operation !== 'queryrecord') return UNSCRIPTED;
    const [, after = '', upTo = ''] =
      /comp_companyid &gt; (\d+) AND comp_companyid &lt;= (\d+)/.exec(body) ?? [];
    const found = ids.filter((id) => id > Number(after) && id <= Number(upTo));
    asked.push(Number(upTo) - Number(after));
    if (found.length > tooMany) return new AppError('NET-TOO-LARGE');
    return result(`<more>${found.length > atOnce}</more>${found.slice(0, atOnce).map(company).join('')}`);
  });
  const read = createKeyReader(createServiceSession(ports), () => slotColumns(ports));
  return {
    asked,
    async all(size: number): Promise<readonly number[]> {
      const found: number[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof read>> = await read(cursor, size);
        expect(page.accounts.length).toBeLessThanOrEqual(size);
        found.push(...page.accounts.map(({ id }) => Number(id)));
        cursor = page.next;
      }
      return found;
    },
  };
}

const dense = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at);

describe('the keys', () => {
  it.each([
    ['close together', dense(1, 250), 40],
    ['behind a gap of a million', [...dense(1, 5), ...dense(1_000_000, 60)], 20],
    ['every hundredth', dense(0, 50).map((at) => 7 + at * 100), 10],
    ['none', [], 10],
    ['up to the last that there can be', [5, 2 ** 31 - 1], 10],
  ] as const)('are read in windows: %s', async (_, ids, size) => {
    expect(await reader(ids).all(size)).toEqual(ids);
    expect(await reader(ids, 7).all(size)).toEqual(ids);
  });

  it('are asked for in narrower windows where the server gives few at once, so that it counts nothing for nothing', async () => {
    const few = reader(dense(1, 1000), 50);
    await few.all(500);
    expect(Math.max(...few.asked.slice(1, 18))).toBeLessThanOrEqual(100);
  });

  it('are found behind a gap, even where the window over it would bring too much', async () => {
    const ids = dense(3_000_000, 90);
    expect(await reader(ids, Number.POSITIVE_INFINITY, 20).all(20)).toEqual(ids);
  });

  it('are told as unreadable where they come in no order', async () => {
    const ports = scriptedService((operation) =>
      operation === 'queryrecord' ? result(`<more>true</more>${company(9)}${company(4)}`) : UNSCRIPTED,
    );
    const read = createKeyReader(createServiceSession(ports), () => slotColumns(ports));
    await expect(read('', 10)).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
  });
});
