import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { readXml } from '../../transport/xml';
import type { XmlElement } from '../../transport/xml-element';
import { escapeText, legalText } from '../../transport/xml-text';
import { createSage100 } from './connector';
import { failureCode } from './failure-code.fixture';
import { fakeService, members } from './service.fixture';

const REF = { recordKey: '01-NORTHW', number: '' };
const OTHER =
  '<a:OtherFields><a:Field><a:MasFieldName>UDF_X</a:MasFieldName><a:Value> kept </a:Value></a:Field></a:OtherFields>';

/** Members by name with their text as it went over the wire. */
function sentRecord(body: string): Readonly<Record<string, string>> {
  const find = (of: XmlElement, name: string): XmlElement | null =>
    of.name === name ? of : (of.children.map((child) => find(child, name)).find(Boolean) ?? null);
  const customer = find(readXml(body), 'customer');
  return Object.fromEntries((customer?.children ?? []).map((one) => [one.name, one.text]));
}

const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map(legalText)
  .filter((one) => one.trim() !== '');
const recordOf = fc.dictionary(fc.stringMatching(/^[A-Z][A-Za-z0-9]{1,12}$/), text, { maxKeys: 12 });

describe('an update', () => {
  it('of any record changes the named members and nothing else', async () => {
    const check = fc.asyncProperty(recordOf, text, text, async (values, from, to) => {
      const record = { ...values, City: from, ARDivisionNo: '01', CustomerNo: 'NORTHW' };
      const xml = members(
        Object.fromEntries(Object.entries(record).map(([key, one]) => [key, escapeText(one)])),
      );
      const service = fakeService({ answers: { GetCustomer: OTHER + xml, UpdateCustomer: '' } });
      await createSage100(service.ports).update(REF, [{ target: 'City', from: from.trim(), to }]);
      const [body = ''] = service.bodiesOf('UpdateCustomer');
      expect(sentRecord(body)).toEqual({ OtherFields: '', ...record, City: to });
    });
    await fc.assert(check, { numRuns: 60 });
  });

  it('sends user-defined fields, empty and absent members back as they came, in order', async () => {
    const record = `${OTHER}<a:AddressLine2 i:nil="true"/><a:CustomerNo>NORTHW</a:CustomerNo><a:Comment/>`;
    const service = fakeService({ answers: { GetCustomer: record, UpdateCustomer: '' } });
    await createSage100(service.ports).update(REF, [{ target: 'City', from: '', to: 'Kiel' }]);
    expect(service.bodiesOf('UpdateCustomer')[0]).toContain(
      '<customer><OtherFields><Field><MasFieldName>UDF_X</MasFieldName><Value> kept </Value></Field></OtherFields>' +
        '<AddressLine2 xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/><City>Kiel</City><Comment/>' +
        '<CustomerNo>NORTHW</CustomerNo></customer>',
    );
  });

  it('is refused at a value that has changed, and where a member is not ours to change', async () => {
    const service = fakeService({
      answers: { GetCustomer: members({ CustomerNo: 'NORTHW', City: 'Kiel' }) },
    });
    const erp = createSage100(service.ports);
    expect(await failureCode(erp.update(REF, [{ target: 'City', from: 'Bonn', to: 'Ulm' }]))).toBe(
      'ERP-CHANGED',
    );
    expect(await failureCode(erp.update(REF, [{ target: 'CustomerNo', from: 'NORTHW', to: 'X' }]))).toBe(
      'ERP-NOT-OFFERED',
    );
    expect(service.bodiesOf('UpdateCustomer')).toEqual([]);
  });

  it.each([
    ['Ulm', 'no failure'],
    ['Kiel', 'NET-TIMEOUT'],
  ])('whose answer is lost is told by what stands there: %s', async (stands, code) => {
    let city = 'Kiel';
    const service = fakeService({
      answers: {
        GetCustomer: () => members({ CustomerNo: 'NORTHW', City: city }),
        UpdateCustomer: () => {
          city = stands;
          return new AppError('NET-TIMEOUT');
        },
      },
    });
    expect(
      await failureCode(
        createSage100(service.ports).update(REF, [{ target: 'City', from: 'Kiel', to: 'Ulm' }]),
      ),
    ).toBe(code);
    expect(service.bodiesOf('UpdateCustomer')).toHaveLength(1);
  });
});

it('reads the values of a customer without what is nested', async () => {
  const service = fakeService({
    answers: { GetCustomer: OTHER + members({ CustomerNo: 'NORTHW', City: ' Kiel ' }) },
  });
  const values = await createSage100(service.ports).readValues(REF);
  expect(values).toEqual({ CustomerNo: 'NORTHW', City: 'Kiel' });
});
