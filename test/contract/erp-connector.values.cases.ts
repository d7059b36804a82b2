import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, valuesOf } from '../../src/core/promotion-plan';
import { crmAccount } from './erp-connector.account';
import type { ErpBench } from './erp-connector.bench';
import type { ErpSubject, Values } from './erp-connector.subject';
import type { ErpCases } from './erp-connector.suite';

const NAMES: Values = {
  accents: 'Łódzkie Zakłady Śrubowe „Żółć” Sp. z o.o.',
  quotes: 'O\'Brien "Rope" `Works`',
  ampersands: 'Müller & Söhne &amp; Co &#39;',
  'angle brackets': 'Quill <script>alert(1)</script> ]]> <!-- -->',
  emoji: 'Fjord 🐟👩‍👩‍👧 Fish',
  'right to left': 'شركة الميناء للأدوات Ltd',
  hebrew: 'כלי נמל בע"מ',
  'combining marks': 'Café Zoë n\u0303',
  'east asian': '株式会社みなと工具',
  'outside the basic plane': '𠮷野家 𝔏𝔴',
  'percent and braces': '100% {0} $x %s',
  'backslash and pipe': 'A\\B|C;D\\n',
};

export const valueCases: ErpCases = (subject, bench) => {
  const { name, text, holds } = subject.plan;
  const { free } = subject.numbers;

  describe('values', () => {
    it.each(Object.entries(NAMES))('arrive as they were planned: %s', async (_, written) => {
      const connector = await bench().signedIn();
      const contacts = crmAccount().contacts.map((one) => ({ ...one, lastName: written.slice(0, 30) }));
      const billing = {
        ...crmAccount().billing,
        lines: [written.slice(0, 30), 'Halle 2'],
        city: written.slice(0, 20),
      };
      const { values, problems } = planned(bench(), { name: written, billing, contacts });
      if (!holds(written)) {
        expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['VALUE-CHARACTERS']));
        return;
      }
      expect(problems).toEqual([]);
      const made = await bench().make(connector, requestOf(values));
      expectStored(subject, bench(), made.number, values);
      await expect(connector.read(made)).resolves.toMatchObject({ name: values[name] });
    });

    it('arrive as they were planned, whatever people write', async () => {
      const connector = await bench().signedIn();
      let count = 0;
      const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
      const check = fc.asyncProperty(anyName, async (written) => {
        count += 1;
        // Without contacts of their own: their names would have to be unique.
        const account = { name: written, contacts: [], shipping: crmAccount().billing };
        const { values, problems } = planned(bench(), account, { ...free.form, ...freeNumber(count) });
        fc.pre(problems.length === 0);
        const made = await bench().make(connector, requestOf(values));
        expectStored(subject, bench(), made.number, values);
      });
      await fc.assert(check, { seed: 20260812, numRuns: 60 });
    });

    it('lose what cannot be carried, and nothing else', async () => {
      const connector = await bench().signedIn();
      const { values } = planned(bench(), {});
      const dirty = { ...values, [name]: 'Lan\u0000tern\u0007 \ufffeWorks\ud800' };
      const made = await connector.create(requestOf(dirty));
      const kept = subject.stored(bench().snapshot(), made.number)?.[name] ?? '';
      // What was let through stands between the letters; none of those is lost.
      expect(kept.replaceAll(/[^A-Za-z ]/g, '')).toBe('Lantern Works');
    });

    it('become one line where the field has one', () => {
      const { values, problems } = planned(bench(), { name: ' Lantern\r\nWorks\tGmbH ' });
      expect(problems).toEqual([]);
      expect(values[name]).toBe('Lantern Works GmbH');
    });

    it('keep their line breaks where a field has several lines', async () => {
      const connector = await bench().signedIn();
      const written = 'First line\nSecond "line"\n\nLast & least';
      // Where no field has, a name is one line whatever was written.
      const target = text || name;
      const { values, problems } = planned(bench(), { description: written }, free.form, {
        [target]: 'account.description',
      });
      expect(problems).toEqual([]);
      const made = await bench().make(connector, requestOf(values));
      const expected = text === '' ? written.replaceAll(/\s+/g, ' ') : written;
      expect(subject.stored(bench().snapshot(), made.number)?.[target]).toBe(expected);
    });

    it('fit to the last character that the plan allows', async () => {
      const connector = await bench().signedIn();
      const targets = connector.descriptor.mappingTargets.filter((target) => target.maxLength > 0);
      const full = Object.fromEntries(
        targets.map(({ key, maxLength }) => [key, `text:${fill(key, maxLength)}`]),
      );
      const { values, problems } = planned(bench(), {}, free.form, full);
      expect(problems).toEqual([]);
      const made = await bench().make(connector, requestOf(values));
      expectStored(subject, bench(), made.number, values);
    });
  });

  const fill = (target: string, length: number): string => {
    if (/EMAIL/i.test(target)) return `${'x'.repeat(length - '@full.example'.length)}@full.example`;
    return (/LIMIT/i.test(target) ? '9' : 'x').repeat(Math.min(length, /LIMIT/i.test(target) ? 9 : length));
  };

  const requestOf = (values: Values) => ({ intentId: crypto.randomUUID(), entity: '', values });

  const freeNumber = (count: number): Values => {
    const typed = free.form[subject.plan.number.field] ?? '';
    return { [subject.plan.number.field]: `${typed.slice(0, -3)}${String(100 + count)}` };
  };

  function planned(
    on: ErpBench,
    account: Parameters<typeof crmAccount>[0],
    form: Values = free.form,
    mapping: Values = {},
  ) {
    const plan = on.plan(account, form, { mapping });
    return { values: valuesOf(plan), problems: problemsOf(plan) };
  }
};

/** Everything that was sent stands there as it was sent. */
function expectStored(subject: ErpSubject, bench: ErpBench, number: string, values: Values): void {
  const stored = subject.stored(bench.snapshot(), number) ?? {};
  const back = Object.fromEntries(Object.keys(values).map((target) => [target, stored[target] ?? '']));
  expect(back).toEqual(values);
}
