import { ClientConfig, Functions, OnlineClient } from '@intacct/intacct-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createIntacct } from '../sandbox/intacct/intacct';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox([createIntacct()], { seed: { size: 30 } });
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.reset({ size: 30 }));

const { CustomerCreate } = Functions.AccountsReceivable;
const { Query } = Functions.Common.NewQuery;

function client(changes: Partial<ClientConfig> = {}): OnlineClient {
  const config = new ClientConfig();
  config.senderId = 'ledgerside_sender';
  config.senderPassword = 'Vend0r&Key';
  config.companyId = 'NorthwindTest';
  config.userId = 'xml_gateway';
  config.userPassword = 'Gate<way>1';
  Object.assign(config, changes);
  const online = new OnlineClient(config);
  online.config.endpointUrl = `${sandbox.httpOrigin.intacct}/ia/xml/xmlgw.phtml`;
  return online;
}

describe('the official SDK against the simulated gateway', () => {
  it('creates a customer and finds it', async () => {
    const create = new CustomerCreate();
    create.customerId = 'SDK-1';
    create.customerName = 'Made & Sons';
    create.printAs = create.customerName;
    const made = await client().execute(create);
    expect(made.getResult().data[0]).toMatchObject({ CUSTOMERID: 'SDK-1' });
    const query = new Query();
    query.fromObject = 'CUSTOMER';
    query.selectFields = new Functions.Common.NewQuery.QuerySelect.SelectBuilder().addFields([
      'NAME',
      'DISPLAYCONTACT.CONTACTNAME',
    ]).selects;
    query.filter = new Functions.Common.NewQuery.QueryFilter.Filter('CUSTOMERID').equalTo('SDK-1');
    const found = await client().execute(query);
    expect(found.getResult().data).toEqual([
      { NAME: 'Made & Sons', 'DISPLAYCONTACT.CONTACTNAME': 'Made & Sons(CSDK-1)' },
    ]);
  });
});
