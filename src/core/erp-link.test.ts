import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExternalUid, linkStateOf, parseExternalUid } from './erp-link';

describe('External UID', () => {
  it('reads as people see it', () => {
    const uid = { erp: 'sage-intacct', company: 'NorthwindTest', recordKey: '41' };
    expect(formatExternalUid(uid)).toBe('sage-intacct:NorthwindTest:41');
    expect(parseExternalUid('sage-intacct:NorthwindTest:41')).toEqual(uid);
  });

  it('survives any company name and key', () => {
    const part = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(part, part, part, (erp, company, recordKey) => {
        expect(parseExternalUid(formatExternalUid({ erp, company, recordKey }))).toEqual({
          erp,
          company,
          recordKey,
        });
      }),
    );
  });

  it.each(['', '41', 'a:b', 'a:b:c:d', ':b:c', 'a::c'])('leaves %s to its owner', (text) => {
    expect(parseExternalUid(text)).toBeNull();
  });
});

describe('linkStateOf', () => {
  const none = { customerNo: '', integrationKey: '', externalUid: '' };

  it('tells free, reserved and linked apart', () => {
    expect(linkStateOf(none)).toBe('none');
    expect(linkStateOf({ ...none, integrationKey: 'k' })).toBe('reserved');
    expect(linkStateOf({ ...none, customerNo: 'C-1' })).toBe('linked');
    expect(linkStateOf({ ...none, externalUid: 'x' })).toBe('linked');
  });
});
