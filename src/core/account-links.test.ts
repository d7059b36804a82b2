import { describe, expect, it } from 'vitest';
import { EMPTY_LINK, linkNaming, linkTo, mainLink, withLink } from './account-links';

const INTACCT = { erp: 'sage-intacct', company: 'Northwind', isDefault: true };
const SAGE_300 = { erp: 'sage-300', company: 'SAMLTD', isDefault: false };
const link = (customerNo: string, externalUid: string) => ({ customerNo, integrationKey: 'k', externalUid });
const inIntacct = link('C-1', 'sage-intacct:northwind:41');
const in300 = link('HARB', 'sage-300:SAMLTD:HARB');

describe('linkTo', () => {
  it('is in the link fields while they are free, and when they name that company', () => {
    expect(linkTo({ link: EMPTY_LINK, others: [] }, SAGE_300, true)).toEqual({
      place: 'default',
      link: EMPTY_LINK,
    });
    expect(linkTo({ link: inIntacct, others: [in300] }, INTACCT, true)).toEqual({
      place: 'default',
      link: inIntacct,
    });
  });

  it('is among the others when the link fields name another company', () => {
    expect(linkTo({ link: inIntacct, others: [in300] }, SAGE_300, true)).toEqual({
      place: 'other',
      link: in300,
    });
    expect(linkTo({ link: inIntacct, others: [] }, SAGE_300, true)).toEqual({
      place: 'other',
      link: EMPTY_LINK,
    });
  });

  it('is found among the others also while the link fields are free or reserved', () => {
    for (const free of [EMPTY_LINK, { ...EMPTY_LINK, integrationKey: 'somebody' }]) {
      expect(linkTo({ link: free, others: [in300] }, SAGE_300, true)).toEqual({
        place: 'other',
        link: in300,
      });
      expect(linkTo({ link: free, others: [in300] }, INTACCT, true)).toEqual({
        place: 'default',
        link: free,
      });
    }
  });

  it('has no other place where the administrator named none', () => {
    expect(linkTo({ link: inIntacct, others: [] }, SAGE_300, false)).toEqual({
      place: 'default',
      link: inIntacct,
    });
  });

  it('takes a link without a UID of ours for one of the default integration', () => {
    const byHand = link('C-9', 'something else');
    expect(linkTo({ link: byHand, others: [] }, INTACCT, true).link).toBe(byHand);
    expect(linkTo({ link: byHand, others: [] }, SAGE_300, true)).toEqual({
      place: 'other',
      link: EMPTY_LINK,
    });
  });
});

describe('mainLink', () => {
  it('is that of the link fields, or another while they name nobody', () => {
    expect(mainLink({ link: inIntacct, others: [in300] })).toBe(inIntacct);
    expect(mainLink({ link: EMPTY_LINK, others: [in300] })).toBe(in300);
    expect(mainLink({ link: EMPTY_LINK, others: [] })).toBe(EMPTY_LINK);
  });
});

describe('withLink', () => {
  it('replaces the one of the same company and leaves the others', () => {
    const again = link('HARB2', 'sage-300:samltd:HARB2');
    const before = { link: inIntacct, others: [in300] };
    expect(withLink(before, { place: 'other', link: again })).toEqual({ link: inIntacct, others: [again] });
    expect(withLink({ ...before, link: EMPTY_LINK }, { place: 'default', link: inIntacct })).toEqual(before);
  });
});

describe('linkNaming', () => {
  const sameNumber = link('C-1', 'sage-300:SAMLTD:C-1');
  const links = { link: inIntacct, others: [in300, sameNumber] };

  it('finds it wherever it stands', () => {
    expect(linkNaming(links, inIntacct)?.place).toBe('default');
    expect(linkNaming(links, in300)?.place).toBe('other');
    expect(linkNaming(links, link('X', ''))).toBeNull();
  });

  it('tells customers of two companies with one number apart', () => {
    expect(linkNaming(links, sameNumber)).toEqual({ place: 'other', link: sameNumber });
  });
});
