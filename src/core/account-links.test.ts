import { describe, expect, it } from 'vitest';
import { EMPTY_LINK, linkByNumber, linkTo } from './account-links';

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

describe('linkByNumber', () => {
  it('finds it wherever it stands', () => {
    const links = { link: inIntacct, others: [in300] };
    expect(linkByNumber(links, 'C-1')?.place).toBe('default');
    expect(linkByNumber(links, 'HARB')?.place).toBe('other');
    expect(linkByNumber(links, 'X')).toBeNull();
  });
});
