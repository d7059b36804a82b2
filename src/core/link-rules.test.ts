import { describe, expect, it } from 'vitest';
import { EMPTY_LINK } from './account-links';
import type { AppError } from './app-error';
import { mayClearLink, mayRelease, mayReserve, mayWriteLink } from './link-rules';

const LINK = { customerNo: 'C-1', integrationKey: 'key-1', externalUid: 'erp:Company:41' };
const RESERVED = { ...EMPTY_LINK, integrationKey: 'key-1' };
const THEIRS = { ...EMPTY_LINK, integrationKey: 'another' };

const judged = (rule: () => boolean): boolean | string => {
  try {
    return rule();
  } catch (error) {
    return (error as AppError).code;
  }
};

describe('what may be done to a link', () => {
  it.each([
    ['free', EMPTY_LINK, [true, false, true, false]],
    ['reserved by us', RESERVED, [false, true, true, true]],
    ['reserved by another', THEIRS, ['LINK-RESERVED', false, 'LINK-RESERVED', 'LINK-CHANGED']],
    ['ours', LINK, ['LINK-EXISTS', false, false, true]],
    ['ours without its key', { ...LINK, integrationKey: '' }, ['LINK-EXISTS', false, true, true]],
    [
      'of another number',
      { ...LINK, customerNo: 'C-2' },
      ['LINK-EXISTS', false, 'LINK-EXISTS', 'LINK-CHANGED'],
    ],
    [
      'of another record',
      { ...LINK, externalUid: 'erp:Company:42' },
      ['LINK-EXISTS', false, 'LINK-EXISTS', 'LINK-CHANGED'],
    ],
  ])('that is %s: reserve, release, write, clear', (what, present, expected) => {
    const cleared = what === 'reserved by us' ? RESERVED : LINK;
    expect([
      judged(() => mayReserve(present, 'key-1')),
      judged(() => mayRelease(present, 'key-1')),
      judged(() => mayWriteLink(present, LINK)),
      judged(() => mayClearLink(present, cleared)),
    ]).toEqual(expected);
  });
});
