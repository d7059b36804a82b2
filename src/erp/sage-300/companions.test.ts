import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { hasCompanions, writeCompanions } from './companions';
import { openWebApi } from './web-api';
import { type Answer, customerRow, type FakeRequest, fakeWebApi, refusal, rows } from './web-api.fixture';

const VALUES = {
  CustomerNumber: 'HARBOUR',
  TaxGroup: 'BCTAX',
  'ShipTo.GALW01.Description': 'Galway',
  'ShipTo.GALW01.City': 'Galway',
  'Contact.1.FirstName': 'Ann',
  'Contact.1.LastName': 'Lee',
  'Contact.1.Email': 'ann@harbour.example',
};
const REF = { recordKey: 'HARBOUR', number: 'HARBOUR' };
const SELECTABLE = customerRow({ CustomerContactSelection: [] });
const ANN = { FirstName: 'Ann', Surname: 'Lee', EmailAddress: 'ann@harbour.example' };
const METADATA = (...names: readonly string[]) => ({
  status: 200,
  headers: {},
  body: `<?xml version="1.0"?><edmx:Edmx><edmx:DataServices><Schema><EntityType Name="Contact">${names
    .map((name) => `<Property Name="${name}" Type="Edm.String"/>`)
    .join('')}</EntityType></Schema></edmx:DataServices></edmx:Edmx>`,
});

const write = async (answer: (request: FakeRequest) => Answer | undefined, values: object = VALUES) => {
  const fake = fakeWebApi(answer);
  const api = openWebApi(fake.ports);
  const results = await writeCompanions(() => api, REF, values as never);
  const sent = fake.requests.filter(({ method }) => method !== 'GET');
  return { results, sent: sent.map(({ method, path, body }) => [method, path, JSON.parse(body)]) };
};

const usual = ({ method, path }: FakeRequest) => {
  if (path === 'MT/$metadata') return METADATA('ContactCode', 'FirstName', 'Surname', 'EmailAddress');
  if (path.startsWith('AR/ARCustomers')) return method === 'GET' ? rows([SELECTABLE]) : undefined;
  return undefined;
};

describe('what goes with a customer', () => {
  it('is told from the customer', () => {
    expect(hasCompanions(VALUES)).toBe(true);
    expect(hasCompanions({ CustomerNumber: 'A', ShipViaCode: 'B' })).toBe(false);
  });

  it('is written under codes of its own, in the names that this version has', async () => {
    const { results, sent } = await write(usual);
    expect(results).toEqual([
      { kind: 'ship-to', code: 'GALW01', name: 'Galway', error: null },
      { kind: 'contact', code: 'HARBOUR-1', name: 'Ann Lee', error: null },
    ]);
    expect(sent).toEqual([
      [
        'POST',
        'AR/ARShipToLocations',
        {
          CustomerNumber: 'HARBOUR',
          ShipToLocationKey: 'GALW01',
          Description: 'Galway',
          City: 'Galway',
          TaxGroup: 'BCTAX',
        },
      ],
      [
        'POST',
        'MT/MTContacts',
        { ContactCode: 'HARBOUR-1', FirstName: 'Ann', Surname: 'Lee', EmailAddress: 'ann@harbour.example' },
      ],
      [
        'PATCH',
        "AR/ARCustomers('HARBOUR')",
        { CustomerContactSelection: [{ ContactCode: 'HARBOUR-1', UpdateOperation: 'Insert' }] },
      ],
    ]);
  });

  it('is left alone where it is there already', async () => {
    const { results, sent } = await write(({ path }) => {
      if (path === 'MT/$metadata') return METADATA('ContactCode');
      const selected = customerRow({ CustomerContactSelection: [{ ContactCode: 'HARBOUR-1' }] });
      return rows([path.startsWith('AR/ARCustomers') ? selected : { A: 1 }]);
    });
    expect(results.map(({ error }) => error)).toEqual([null, null]);
    expect(sent).toEqual([]);
  });

  it('is there too where a lost answer was a success', async () => {
    const posted = new Set<string>();
    const { results } = await write((request) => {
      if (request.method === 'POST') {
        posted.add(request.path);
        return refusal('RecordDuplicate', 'There.', 409);
      }
      return request.path === 'MT/MTContacts' && posted.has(request.path) ? rows([ANN]) : usual(request);
    });
    expect(results.map(({ code, error }) => [code, error])).toEqual([
      ['GALW01', null],
      ['HARBOUR-1', null],
    ]);
  });

  describe('as a contact', () => {
    /** Somebody has each of these codes, and says whom by what is found. */
    const having = (found: Readonly<Record<string, object>>) => (request: FakeRequest) => {
      const wanted = /'([^']*)'/.exec(request.query.$filter ?? '')?.[1] ?? '';
      const row = request.method === 'GET' && request.path === 'MT/MTContacts' ? found[wanted] : undefined;
      return row ? rows([row as never]) : usual(request);
    };
    const BOB = { FirstName: 'Bob', Surname: 'Ray', EmailAddress: 'bob@elsewhere.example' };
    const only = Object.fromEntries(
      Object.entries(VALUES).filter(([target]) => !target.startsWith('ShipTo')),
    );
    const selection = (code: string) => ({
      CustomerContactSelection: [{ ContactCode: code, UpdateOperation: 'Insert' }],
    });

    it('never takes a code that another contact has, nor that contact', async () => {
      const { results, sent } = await write(having({ 'HARBOUR-1': BOB }), only);
      expect(results).toEqual([{ kind: 'contact', code: 'HARBOUR-1-2', name: 'Ann Lee', error: null }]);
      expect(sent.map(([method, , body]) => [method, body])).toEqual([
        ['POST', expect.objectContaining({ ContactCode: 'HARBOUR-1-2', Surname: 'Lee' })],
        ['PATCH', selection('HARBOUR-1-2')],
      ]);
    });

    it('is taken where an earlier try has written the same person', async () => {
      const { results, sent } = await write(having({ 'HARBOUR-1': BOB, 'HARBOUR-1-2': ANN }), only);
      expect(results[0]?.error).toBeNull();
      expect(sent).toEqual([['PATCH', "AR/ARCustomers('HARBOUR')", selection('HARBOUR-1-2')]]);
    });

    it('is reported where others have every code', async () => {
      const codes = ['HARBOUR-1', ...[2, 3, 4, 5].map((index) => `HARBOUR-1-${index}`)];
      const { results, sent } = await write(
        having(Object.fromEntries(codes.map((code) => [code, BOB]))),
        only,
      );
      expect(results[0]?.error?.code).toBe('ERP-CONTACT-IN-USE');
      expect(sent).toEqual([]);
    });
  });

  it('fails one by one', async () => {
    const { results } = await write((request) =>
      request.path === 'AR/ARShipToLocations' ? new AppError('NET-REFUSED') : usual(request),
    );
    expect(results.map(({ error }) => error?.code ?? null)).toEqual(['NET-REFUSED', null]);
  });

  it('names the module where there are no contacts', async () => {
    const { results } = await write((request) =>
      request.path.startsWith('MT/') ? refusal('ResourceNotFound', 'No.', 404) : usual(request),
    );
    expect(results[1]?.error).toMatchObject({ code: 'ERP-MODULE', params: { module: 'Contacts (MT)' } });
  });

  it('keeps to likely names where the metadata cannot be read, and leaves a customer that selects none alone', async () => {
    const { results, sent } = await write((request) => {
      if (request.path === 'MT/$metadata') return refusal('Forbidden', 'No.', 403);
      return request.path.startsWith('AR/ARCustomers') ? rows([customerRow()]) : undefined;
    });
    expect(results[1]?.error).toBeNull();
    expect(sent.at(-1)).toEqual([
      'POST',
      'MT/MTContacts',
      { ContactCode: 'HARBOUR-1', FirstName: 'Ann', LastName: 'Lee', Email: 'ann@harbour.example' },
    ]);
  });

  it('fails as a whole without credentials', async () => {
    const open = () => {
      throw new AppError('SECRET-MISSING');
    };
    const results = await writeCompanions(open, REF, VALUES);
    expect(results.map(({ error }) => error?.code)).toEqual(['SECRET-MISSING', 'SECRET-MISSING']);
  });
});
