import { describe, expect, it } from 'vitest';
import { type QualifiedElement, qualify } from '../../xml/qualified-element';
import { readXml } from '../../xml/read-xml';
import { freshClient, SERVICE } from '../web-service-client';

const WS = 'http://mas90.sage.com/ws';

async function document(query: string, switches: Readonly<Record<string, unknown>> = {}) {
  return qualify(readXml(String((await freshClient(switches).get(`${SERVICE}${query}`)).body)));
}

/** All elements of a name below an element, itself included. */
function all(root: QualifiedElement, name: string): QualifiedElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((one) => all(one, name))];
}

describe('the service description', () => {
  it('leaves its types to schemas at the machine name', async () => {
    const root = await document('?wsdl');
    const address = 'https://MAS-SRV01/eBusinessWebServices/MasBasicWsdl.svc';
    expect(all(root, 'schema').map((one) => one.attributes.targetNamespace)).toEqual([`${WS}/Imports`]);
    expect(all(root, 'import').map((one) => one.attributes)).toEqual([
      { schemaLocation: `${address}?xsd=xsd0`, namespace: WS },
      {
        schemaLocation: `${address}?xsd=xsd1`,
        namespace: 'http://schemas.microsoft.com/2003/10/Serialization/',
      },
    ]);
    expect(all(root, 'address').map((one) => one.attributes.location)).toEqual([address]);
  });

  it('says the SOAPAction of each operation in its binding', async () => {
    const root = await document('?wsdl', { contractName: 'IOther' });
    const binding = all(root, 'binding').find((one) => one.attributes.type !== undefined);
    const actions = (binding ? all(binding, 'operation') : []).flatMap((one) =>
      one.attributes.soapAction === undefined ? [] : [one.attributes.soapAction],
    );
    expect(actions).toHaveLength(18);
    expect(actions).toContain(`${WS}/IOther/CreateCustomer`);
  });

  it('has the contracts in a schema of their own when their namespace is another', async () => {
    const switches = { dataNamespace: 'urn:data', machineName: null };
    const root = await document('?wsdl', switches);
    expect(all(root, 'import').map((one) => one.attributes.namespace)).toEqual([
      WS,
      'http://schemas.microsoft.com/2003/10/Serialization/',
      'urn:data',
    ]);
    const operations = await document('?xsd=xsd0', switches);
    expect(all(operations, 'complexType').every((one) => one.attributes.name === undefined)).toBe(true);
    expect(all(operations, 'import')[0]?.attributes.schemaLocation).toBe(`${SERVICE}?xsd=xsd2`);
    const contracts = await document('?xsd=xsd2', switches);
    expect(contracts.attributes.targetNamespace).toBe('urn:data');
  });

  it('derives the customer from a base class that has OtherFields, and orders its members', async () => {
    const schema = await document('?xsd=xsd0');
    const types = schema.children.filter((one) => one.name === 'complexType');
    const named = (name: string) => types.find((one) => one.attributes.name === name);
    const customer = named('Customer');
    const base = named('MasContract');
    expect(base && all(base, 'element').map((one) => one.attributes.name)).toEqual(['OtherFields']);
    expect(customer && all(customer, 'extension')[0]?.attributes.base).toBe('tns:MasContract');
    const names = (customer ? all(customer, 'element') : []).map((one) => one.attributes.name ?? '');
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(88);
  });

  it('asks for a logon on the contract information where the switch says so', async () => {
    const parameters = async (switches: Readonly<Record<string, unknown>>) => {
      const schema = await document('?xsd=xsd0', switches);
      const wrapper = schema.children.find((one) => one.attributes.name === 'GetContractInformation');
      return wrapper && all(wrapper, 'element').map((one) => one.attributes.name);
    };
    expect(await parameters({})).toEqual(['GetContractInformation']);
    expect(await parameters({ logonForInformation: true })).toEqual([
      'GetContractInformation',
      'logon',
      'companyCode',
    ]);
  });
});
