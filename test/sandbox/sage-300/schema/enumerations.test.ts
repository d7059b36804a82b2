import { describe, expect, it } from 'vitest';
import { enumeration, memberName } from './enumerations';

describe('the name of a member', () => {
  it.each([
    ['Open Item', 'OpenItem'],
    ['Incomplete/Not Included', 'IncompleteNotIncluded'],
    ['Invoice - Summary Issued', 'InvoiceSummaryIssued'],
    ['Before with space', 'Beforewithspace'],
    ['2', 'Num2'],
  ])('of %s is %s', (label, name) => {
    expect(memberName(label)).toBe(name);
  });

  it('is told apart from the others of its enumeration, as its number is', () => {
    const members = enumeration('OrderCompleted');
    expect(members.map((one) => `${one.number} ${one.name}`)).toEqual([
      '1 IncompleteNotIncluded',
      '2 IncompleteIncluded',
      '3 CompleteNotIncluded',
      '4 CompleteIncluded',
      '5 CompleteDayEnd',
    ]);
    expect(() => enumeration('Nope')).toThrow(/no enumeration/);
  });
});
