import { Functions } from '@intacct/intacct-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { requestConfig, SIZE, sdkClient, startIntacct } from './intacct-sdk-client';

const { CustomerCreate, CustomerUpdate } = Functions.AccountsReceivable;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startIntacct();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: SIZE }));

interface StoredCustomer {
  readonly CUSTOMERID: string;
  readonly NAME: string;
  readonly displayContact: string | null;
}

function stored(id: string): StoredCustomer | undefined {
  const state = sandbox.systems.intacct?.snapshot() as { customers: StoredCustomer[] };
  return state.customers.find((one) => one.CUSTOMERID === id);
}

function create(id: string | undefined, name: string) {
  const call = new CustomerCreate(`create ${id}`);
  if (id !== undefined) call.customerId = id;
  call.customerName = name;
  call.printAs = name;
  return call;
}

describe('creating a customer with the official SDK', () => {
  it('returns the key and keeps what was sent', async () => {
    const call = create('SDK-1', 'Rope & "Sail" <Ltd>');
    call.primaryEmailAddress = 'office@rope.example';
    call.city = 'Łódź';
    call.contactTaxGroupName = 'EU-IE';
    const response = await sdkClient(sandbox).execute(call);
    const recordNo = String(response.getResult().data[0]?.RECORDNO);
    expect(response.getResult()).toMatchObject({
      listType: 'objects',
      count: 1,
      data: [{ CUSTOMERID: 'SDK-1', RECORDNO: expect.stringMatching(/^\d+$/) }],
    });
    const read = new Functions.Common.Read();
    read.objectName = 'CUSTOMER';
    read.keys = [Number(recordNo)];
    const [record] = (await sdkClient(sandbox).execute(read)).getResult().data;
    expect(record).toMatchObject({
      NAME: 'Rope & "Sail" <Ltd>',
      STATUS: 'active',
      DISPLAYCONTACT: {
        CONTACTNAME: 'Rope & "Sail" <Ltd>(CSDK-1)',
        EMAIL1: 'office@rope.example',
        MAILADDRESS: { CITY: 'Łódź' },
      },
    });
  });

  it('numbers the customer where the company does', async () => {
    sandbox.systems.intacct?.configure({ sequencing: true });
    const response = await sdkClient(sandbox).execute(create(undefined, 'Numbered'));
    expect(response.getResult().data[0]?.CUSTOMERID).toMatch(/^C-\d{5}$/);
  });

  it('refuses a number that is taken', async () => {
    await expect(sdkClient(sandbox).execute(create('C-00917', 'Again'))).rejects.toThrow(
      /BL34000061 Another Customer with the given value\(s\) C-00917 {2}already exists \[Support ID: \w+%7E\w+\] Use a unique value instead\. - BL01001973 Could not create Customer record!/,
    );
  });

  it('refuses a missing name and leaves no contact behind', async () => {
    const before = sandbox.systems.intacct?.snapshot() as { counts: Record<string, number> };
    await expect(sdkClient(sandbox).execute(create('SDK-2', ''))).rejects.toThrow(/Customer name is missing/);
    const after = sandbox.systems.intacct?.snapshot() as { counts: Record<string, number> };
    expect(after.counts.CONTACT).toBe(before.counts.CONTACT);
  });

  it('refuses a bad e-mail address with the chain of the contact', async () => {
    const call = create('SDK-3', 'Bad mail');
    call.primaryEmailAddress = '@x.org';
    await expect(sdkClient(sandbox).execute(call)).rejects.toThrow(
      /BL03000018 Illegal format for Contactversion : Primary Email Address @x\.org\..*(BL01001973.*){6}/,
    );
    expect(stored('SDK-3')).toBeUndefined();
  });
});

describe('updating a customer with the official SDK', () => {
  it('changes what was sent and nothing of the contact', async () => {
    const call = new CustomerUpdate();
    call.customerId = 'C-00917';
    call.customerName = 'Harbour Tools and Rope';
    const response = await sdkClient(sandbox).execute(call);
    expect(response.getResult().data[0]).toMatchObject({ CUSTOMERID: 'C-00917' });
    expect(stored('C-00917')).toMatchObject({
      NAME: 'Harbour Tools and Rope',
      CUSTTYPE: 'Retail',
      displayContact: 'Harbour Tools Limited(CC-00917)',
    });
  });
});

describe('several functions in one request', () => {
  const batch = () => [create('SDK-4', 'First'), create('C-00917', 'Taken'), create('SDK-5', 'Third')];

  it('go on after a failure without a transaction', async () => {
    const { results } = await sdkClient(sandbox).executeBatch(batch(), requestConfig({}));
    expect(results.map((one) => one.status)).toEqual(['success', 'failure', 'success']);
    expect([stored('SDK-4')?.NAME, stored('SDK-5')?.NAME]).toEqual(['First', 'Third']);
  });

  it('are taken back together with one', async () => {
    const sent = sdkClient(sandbox).executeBatch(batch(), requestConfig({ transaction: true }));
    await expect(sent).rejects.toThrow(
      /Result status: failure for Control ID: create C-00917 - BL34000061.* - XL03000009 The entire transaction/,
    );
    expect([stored('SDK-4'), stored('SDK-5')]).toEqual([undefined, undefined]);
  });

  it('are refused the second time when control ids have to be unique', async () => {
    const once = requestConfig({ uniqueId: true });
    await sdkClient(sandbox).execute(create('SDK-6', 'Once'), once);
    await expect(sdkClient(sandbox).execute(create('SDK-6', 'Once'), once)).rejects.toThrow(
      /control ID 'create SDK-6'/,
    );
  });
});
