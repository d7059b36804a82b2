import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LINK } from '../../core/account-links';
import { formatExternalUid } from '../../core/erp-link';
import { linkOfLine, linksOfLines, withLine } from './other-links';

const NORTH = { erp: 'sage-intacct', company: 'North' };
const SOUTH = { erp: 'sage-300', company: 'South: A|B' };
const key = 'key-1';
const link = (owner: typeof NORTH, recordKey = '41', customerNo = 'C-1') => ({
  customerNo,
  integrationKey: key,
  externalUid: formatExternalUid({ ...owner, recordKey }),
});

describe('the field for further links', () => {
  it('has one line for each ERP company', () => {
    const text = withLine(withLine('', NORTH, link(NORTH)), SOUTH, link(SOUTH));
    expect(text.split('\n')).toHaveLength(2);
    expect([linkOfLine(text, NORTH), linkOfLine(text, SOUTH)]).toEqual([link(NORTH), link(SOUTH)]);
    expect(linksOfLines(text, null)).toEqual([link(NORTH), link(SOUTH)]);
    expect(linksOfLines(text, NORTH)).toEqual([link(SOUTH)]);
    expect(linkOfLine(withLine(text, NORTH, link(NORTH, '99')), NORTH)).toEqual(link(NORTH, '99'));
  });

  it('is written as an administrator can read it', () => {
    expect(withLine('', NORTH, link(NORTH))).toBe('sage-intacct:North:41|C-1|key-1');
    expect(withLine('', NORTH, { ...EMPTY_LINK, integrationKey: key })).toBe('sage-intacct:North:||key-1');
  });

  it('holds a reservation, which is no link yet', () => {
    const text = withLine('', NORTH, { ...EMPTY_LINK, integrationKey: key });
    expect(linkOfLine(text, NORTH)).toEqual({ ...EMPTY_LINK, integrationKey: key });
    expect(linksOfLines(text, null)).toEqual([]);
  });

  it('loses a line that became empty, and no other', () => {
    const text = withLine('a note of theirs\r\nsage-intacct:North:41|C-1|\r\n', NORTH, EMPTY_LINK);
    expect(text).toBe('a note of theirs');
  });

  it('finds a company whatever the case of its name', () => {
    expect(linkOfLine('SAGE-INTACCT:NORTH:41|C-1|', NORTH).customerNo).toBe('C-1');
  });

  it('keeps every value as it is', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => one === one.trim() && one !== '');
    fc.assert(
      fc.property(text, text, text, text, (company, recordKey, customerNo, integrationKey) => {
        const owner = { erp: 'erp', company };
        const one = { customerNo, integrationKey, externalUid: formatExternalUid({ ...owner, recordKey }) };
        const lines = withLine(withLine('', SOUTH, link(SOUTH)), owner, one);
        expect([linkOfLine(lines, owner), linkOfLine(lines, SOUTH)]).toEqual([one, link(SOUTH)]);
      }),
    );
  });
});
