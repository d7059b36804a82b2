import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sage100Descriptor as descriptor } from './descriptor';
import locale from './locale.en.json';
import { targetLabelKey } from './targets';

const known = new Set(Object.keys(locale));
const folder = new URL('.', import.meta.url);

describe('locale', () => {
  it('has words for everything that the descriptor shows', () => {
    const { connectionFields, formFields, pickLists, mappingTargets, details } = descriptor;
    const keys = [
      ...connectionFields.flatMap(({ labelKey, hintKey, choices = [] }) => [
        labelKey,
        hintKey,
        ...choices.map((choice) => choice.labelKey),
      ]),
      ...formFields.flatMap(({ labelKey, emptyKey }) => [labelKey, emptyKey]),
      ...[...pickLists, ...mappingTargets].map(({ labelKey }) => labelKey),
      details.salesInvoicesLabelKey,
    ];
    expect(keys.filter((key) => key !== '' && !known.has(key))).toEqual([]);
  });

  it('has words for every key that the code names, and no others', () => {
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
    const code = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const named = [...code.matchAll(/'(sage100_\w+)'/g)].map(([, key = '']) => key);
    const steps = [...code.matchAll(/step\('(\w+)'|next = '(\w+)'/g)].map(
      (hit) => `sage100_step_${hit[1] ?? hit[2]}`,
    );
    expect([...named, ...steps].filter((key) => !known.has(key))).toEqual([]);
    expect(steps.length).toBeGreaterThan(5);
  });

  it('has words for every member that a plan can have', () => {
    const members = [
      'ARDivisionNo',
      'SalespersonDivisionNo',
      'AddressLine3',
      'CountryCode',
      'Contact12.ContactCode',
    ];
    expect(members.map(targetLabelKey).filter((key) => !known.has(key))).toEqual([]);
  });

  it('offers only lists that the form uses', () => {
    const used = new Set(descriptor.formFields.map(({ list }) => list).filter(Boolean));
    expect(descriptor.pickLists.map(({ id }) => id).sort()).toEqual([...used].sort());
  });
});

describe('descriptor', () => {
  const connection = {
    serviceAddress: 'https://erp.example:8443/eBusinessWebServices/MasBasicWsdl.svc',
    sdataAddress: 'http://erp.example/sdata',
    companyId: ' abc ',
  };

  it('names the servers of both addresses, and the company in capital letters', () => {
    expect(descriptor.originsOf(connection)).toEqual(['https://erp.example:8443', 'http://erp.example']);
    expect(descriptor.originsOf({ serviceAddress: 'ftp://x', sdataAddress: 'x' })).toEqual([]);
    expect([descriptor.companyOf(connection), descriptor.summaryOf(connection)]).toEqual([
      'ABC',
      'ABC · erp.example:8443',
    ]);
  });

  it('warns of a company that is none and of an address without the path of the service', () => {
    expect(descriptor.warningsOf(connection)).toEqual({});
    expect(descriptor.warningsOf({ serviceAddress: 'https://erp.example', companyId: 'ABCD' })).toEqual({
      companyId: 'sage100_warning_company',
      serviceAddress: 'sage100_warning_path',
    });
  });

  it('keeps passwords in the vault', () => {
    const secrets = descriptor.connectionFields.filter(({ kind }) => kind === 'secret').map(({ key }) => key);
    expect(secrets).toEqual(['password', 'sdataPassword']);
  });
});
