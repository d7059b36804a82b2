import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../transport/http-port';
import { createSalesforceConnector } from './connector';
import { fault, jsonAnswer, scriptedPorts } from './scripted-http';

const ID = '0019000000B98deAAB';
const ADDRESS = {
  street: 'Hafenweg 3\r\nHalle 2\r\n',
  city: 'Kiel',
  state: null,
  postalCode: '24103',
  country: 'Germany',
};
const ROW = {
  attributes: { type: 'Account' },
  Id: ID,
  Name: 'Nordwind GmbH',
  Phone: '+49 431 5550100',
  NumberOfEmployees: 40,
  BillingCity: 'Kiel',
  BillingAddress: { ...ADDRESS, countryCode: 'DE' },
  ShippingAddress: null,
  ERP_Customer_No__c: null,
  ERP_Integration_Key__c: null,
  ERP_External_UID__c: null,
};
const CONTACT = {
  Id: '003RO0000016kOuYAI',
  FirstName: 'Ida',
  LastName: 'Sol',
  Email: 'ida@nordwind.example.com',
  MailingAddress: ADDRESS,
};

interface Scene {
  readonly row?: Record<string, unknown>;
  readonly contacts?: { status: number; body: unknown };
  readonly currency?: string;
}

const rows = (...records: unknown[]) => ({ status: 200, body: { records } });

function setUp({ row = {}, contacts = rows(CONTACT), currency = 'EUR' }: Scene = {}) {
  const parts = {
    owner: rows({ Id: ID, Owner: { Id: '005AA000001aBcDYAU', Name: 'Mia Berg', Email: 'mia@example.com' } }),
    parent: rows({ Id: ID, Parent: { Name: 'Nordwind Holding' } }),
    contacts,
    org: rows({ DefaultCurrencyIsoCode: currency }),
  };
  const compositeResponse = Object.entries(parts).map(([referenceId, { status, body }]) => ({
    referenceId,
    httpStatusCode: status,
    body,
  }));
  const script = (url: string): HttpResponse => {
    if (url.endsWith('/composite')) return jsonAnswer(200, { compositeResponse });
    if (url.endsWith('/sobjects/Contact/describe')) {
      const visible = ['Id', 'AccountId', 'LastName', 'Email'].map((name) => ({
        name,
        label: name,
        type: 'string',
      }));
      return jsonAnswer(200, { fields: visible });
    }
    if (url.includes('/query?')) return jsonAnswer(200, { records: [{ Id: CONTACT.Id, LastName: 'Sol' }] });
    return jsonAnswer(200, { ...ROW, ...row }, { etag: '"7"' });
  };
  const ports = scriptedPorts(({ url }) => script(url));
  return { ports, connector: createSalesforceConnector(ports) };
}

describe('reading an account', () => {
  it('takes two calls side by side and describes nothing', async () => {
    const { ports, connector } = setUp();
    await connector.readAccount(ID);
    expect(ports.http.sent.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('brings account, contacts, owner, parent and currency into one shape', async () => {
    const account = await setUp().connector.readAccount(ID.slice(0, 15));
    expect(account).toMatchObject({
      ref: { crm: 'salesforce', org: 'northwind.my.salesforce.com', id: ID },
      name: 'Nordwind GmbH',
      kind: 'business',
      currency: 'EUR',
      parentName: 'Nordwind Holding',
      owner: { id: '005AA000001aBcDYAU', name: 'Mia Berg', email: 'mia@example.com' },
      billing: { lines: ['Hafenweg 3', 'Halle 2'], city: 'Kiel', state: '', countryCode: 'DE' },
      shipping: { lines: [], city: '' },
      link: { customerNo: '', integrationKey: '', externalUid: '' },
    });
    expect(account.contacts).toEqual([
      expect.objectContaining({ firstName: 'Ida', email: 'ida@nordwind.example.com', mobile: '' }),
    ]);
    expect(account.contacts[0]?.address).toMatchObject({ city: 'Kiel', countryCode: '' });
  });

  it('keeps every plain field by its own name', async () => {
    const { fields } = await setUp({ row: { Tax__c: 'DE123' } }).connector.readAccount(ID);
    expect(fields).toMatchObject({ Tax__c: 'DE123', NumberOfEmployees: '40', ERP_Customer_No__c: '' });
    expect(fields).not.toHaveProperty('BillingAddress');
    expect(fields).not.toHaveProperty('attributes');
  });

  it("prefers the record's currency to the organisation's", async () => {
    expect((await setUp({ row: { CurrencyIsoCode: 'PLN' } }).connector.readAccount(ID)).currency).toBe('PLN');
  });

  it('makes a person account its own contact', async () => {
    const person = {
      IsPersonAccount: true,
      FirstName: 'Ana',
      LastName: 'Lis',
      PersonEmail: 'ana@example.com',
    };
    const account = await setUp({ row: person, contacts: rows() }).connector.readAccount(ID);
    expect(account).toMatchObject({ kind: 'person', email: 'ana@example.com' });
    expect(account.contacts).toEqual([expect.objectContaining({ firstName: 'Ana', lastName: 'Lis' })]);
  });

  it('asks for visible contact fields only when one of the usual is hidden', async () => {
    const contacts = {
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'MobilePhone'" }],
    };
    const { ports, connector } = setUp({ contacts });
    const account = await connector.readAccount(ID);
    expect(account.contacts).toEqual([expect.objectContaining({ lastName: 'Sol', mobile: '' })]);
    const query = new URL(ports.http.sent.at(-1)?.url ?? '').searchParams.get('q');
    expect(query).toMatch(/^SELECT Id, LastName, Email FROM Contact/);
  });

  it('has no contacts for a user who may see none', async () => {
    const contacts = {
      status: 400,
      body: [{ errorCode: 'INVALID_TYPE', message: "sObject type 'Contact'" }],
    };
    expect((await setUp({ contacts }).connector.readAccount(ID)).contacts).toEqual([]);
  });

  it('does without parent and owner when they are refused', async () => {
    const refused = { httpStatusCode: 400, body: [{ errorCode: 'INVALID_FIELD', message: '' }] };
    const contacts = { referenceId: 'contacts', httpStatusCode: 200, body: { records: [] } };
    const others = ['owner', 'parent', 'org'].map((referenceId) => ({ referenceId, ...refused }));
    const ports = scriptedPorts(({ url }) =>
      url.endsWith('/composite')
        ? jsonAnswer(200, { compositeResponse: [...others, contacts] })
        : jsonAnswer(200, ROW),
    );
    const account = await createSalesforceConnector(ports).readAccount(ID);
    expect(account).toMatchObject({ parentName: '', owner: { id: '', name: '' }, currency: '', version: '' });
  });

  it('says that the link fields are missing', async () => {
    const { ERP_External_UID__c: _, ...bare } = ROW;
    const ports = scriptedPorts(({ url }) =>
      url.endsWith('/composite')
        ? jsonAnswer(200, {
            compositeResponse: [{ referenceId: 'contacts', httpStatusCode: 200, body: { records: [] } }],
          })
        : jsonAnswer(200, bare),
    );
    await expect(createSalesforceConnector(ports).readAccount(ID)).rejects.toMatchObject({
      code: 'CRM-FIELDS-MISSING',
      params: { field: 'ERP_External_UID__c' },
    });
  });

  it('says that the record is gone', async () => {
    const ports = scriptedPorts(({ url }) =>
      url.endsWith('/services/data') ? jsonAnswer(200, [{ version: '64.0' }]) : fault(404, 'NOT_FOUND'),
    );
    await expect(createSalesforceConnector(ports).readAccount(ID)).rejects.toMatchObject({
      code: 'CRM-RECORD-GONE',
    });
  });
});
