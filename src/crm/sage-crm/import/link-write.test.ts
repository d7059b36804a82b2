import { describe, expect, it } from 'vitest';
import { linkColumnsFor } from './link-write';

const PORTS = {
  linkFields: { customerNo: 'comp_no', integrationKey: 'comp_key', externalUid: 'comp_uid' },
  otherLinksField: 'comp_lines',
};
const LINK = { customerNo: 'C-1', integrationKey: 'k', externalUid: 'sage-intacct:Nw:1' };
const stored = { comp_no: 'C-1', comp_key: 'k', comp_uid: 'sage-intacct:Nw:1' };
const write = (row: Readonly<Record<string, string>>, ports = PORTS) => linkColumnsFor(ports, row, LINK);

describe('a link', () => {
  it('stands in the link fields where they are free', () => {
    expect(write({})).toEqual(stored);
    expect(write(stored)).toEqual({});
  });

  it.each([
    [
      'another customer of the same company',
      { comp_no: 'C-2', comp_uid: 'sage-intacct:nw:2' },
      'LINK-EXISTS',
    ],
    ['a number that another product left', { comp_no: 'C-2' }, 'LINK-EXISTS'],
    ['a promotion that is under way', { comp_key: 'other' }, 'LINK-RESERVED'],
  ])('is not written over %s', (_, row, code) => {
    expect(() => write(row)).toThrow(expect.objectContaining({ code }));
  });

  const elsewhere = { comp_no: 'X', comp_key: 'x', comp_uid: 'sage-300:DATA:9' };

  it('stands in a line of its own beside one to another ERP company', () => {
    const written = write({ ...elsewhere, comp_lines: 'sage-100:ABC:1|A|a' });
    expect(written).toEqual({ comp_lines: 'sage-100:ABC:1|A|a\nsage-intacct:Nw:1|C-1|k' });
    expect(write({ ...elsewhere, ...written })).toEqual({});
  });

  it('has no place beside one where there is no field for further ones', () => {
    expect(() => write(elsewhere, { ...PORTS, otherLinksField: '' })).toThrow(
      expect.objectContaining({ code: 'CRM-ONE-LINK' }),
    );
  });
});
