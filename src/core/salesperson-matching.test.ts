import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSalespersons } from './salesperson-matching';

const user = (id: string, name: string, email = '') => ({ id, name, email });
const entry = (value: string, label: string) => ({ value, label });

describe('matchSalespersons', () => {
  it.each([
    ['the same name', user('u', 'Rosa Weil'), 'RW · Rosa Weil'],
    ['the name the other way round', user('u', 'Rosa Weil'), 'RW · Weil, Rosa'],
    ['accents and case', user('u', 'José Álvarez'), 'RW · JOSE ALVAREZ'],
  ])('goes by %s', (_what, one, label) => {
    expect(matchSalespersons([one], [entry('RW', label), entry('SP', 'SP · Sven Paulsen')])).toEqual({
      u: 'RW',
    });
  });

  it('goes by the code where the name says nothing', () => {
    expect(matchSalespersons([user('u', 'Rosa Weil')], [entry('RW', 'RW')])).toEqual({ u: 'RW' });
    const byMail = user('u', 'Rosa Weil', 'r.weil@northwind.example');
    expect(matchSalespersons([byMail], [entry('RWEIL', 'House account')])).toEqual({ u: 'RWEIL' });
  });

  it('proposes nobody where two would do, and nobody twice', () => {
    const twins = [entry('01', '01 · Rosa Weil'), entry('02', '02 · Rosa Weil')];
    expect(matchSalespersons([user('u', 'Rosa Weil')], twins)).toEqual({});
    const users = [user('u', 'Rosa Weil'), user('w', 'Weil Rosa')];
    expect(matchSalespersons(users, [entry('01', '01 · Rosa Weil')])).toEqual({});
  });

  it('proposes each salesperson at most once, and only those that exist', () => {
    const name = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.uuid(), name, email: name }), { selector: (one) => one.id }),
        fc.uniqueArray(fc.record({ value: name, label: name }), { selector: (one) => one.value }),
        (users, salespersons) => {
          const chosen = Object.values(matchSalespersons(users, salespersons));
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen.every((value) => salespersons.some((one) => one.value === value))).toBe(true);
        },
      ),
    );
  });
});
