import { describe, expect, it } from 'vitest';
import { isImportSource, mapCustomer, mappedFields, mappedTargets } from './import-mapping';
import type { SourceCustomer } from './source-customer';

const target = (key: string, defaultSource: string, required = false) => ({ key, defaultSource, required });

const customer: SourceCustomer = {
  recordKey: '41',
  number: 'C-1',
  name: ' Harbour Tools ',
  modifiedAt: null,
  values: { phone: '123', fax: '', 'field:REGION': 'North' },
};

const map = (targets: Parameters<typeof mappedTargets>[0], mapping: Readonly<Record<string, string>> = {}) =>
  mapCustomer(customer, mappedTargets(targets, mapping));

describe('the mapping of an import', () => {
  it('takes the default source unless the administrator chose another', () => {
    const targets = [target('name', 'name'), target('phone', 'phone'), target('ref', 'number')];
    expect(map(targets)).toEqual({ name: 'Harbour Tools', phone: '123', ref: 'C-1' });
    expect(map(targets, { phone: 'field:REGION', ref: 'recordKey' })).toEqual({
      name: 'Harbour Tools',
      phone: 'North',
      ref: '41',
    });
  });

  it('writes a constant as it is, and nothing where nothing is chosen', () => {
    expect(
      map([target('source', 'phone'), target('fax', 'phone')], { source: 'text: ERP', fax: '' }),
    ).toEqual({
      source: ' ERP',
    });
  });

  it('empties what is empty in the ERP and leaves alone what the ERP does not know', () => {
    expect(map([target('fax', 'fax'), target('web', 'website'), target('own', 'field:GONE')])).toEqual({
      fax: '',
    });
  });

  it('never empties what the CRM cannot be without', () => {
    expect(map([target('fax', 'fax', true)])).toEqual({});
  });

  it("fills fields of the installation's own that only the mapping names", () => {
    expect(map([], { own_region: 'field:REGION', own_other: '' })).toEqual({ own_region: 'North' });
  });

  it('says which fields of the ERP it needs, each once', () => {
    expect(mappedFields({ a: 'field:REGION', b: 'name', c: 'field:REGION', d: 'field:X', e: '' })).toEqual([
      'REGION',
      'X',
    ]);
  });

  it.each([
    ['', true],
    ['name', true],
    ['address.city', true],
    ['text:', true],
    ['field:A', true],
    ['field:', false],
    ['address', false],
    ['__proto__', false],
  ])('%j is a source: %s', (text, is) => {
    expect(isImportSource(text)).toBe(is);
  });
});
