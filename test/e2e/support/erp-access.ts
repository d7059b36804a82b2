import type { Facts } from './facts';

/** What an administrator types to connect one ERP company: the name, and the fields in the words of the form. */
export interface ErpAccess {
  readonly name: string;
  /** As the ERP stands in the list. */
  readonly erp: 'Sage Intacct' | 'Sage 300' | 'Sage 100';
  readonly fields: Readonly<Record<string, string>>;
  /** Fields under *More*. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Credentials of the seeded companies that work. */
export function accessTo(erp: ErpAccess['erp'], facts: Facts): ErpAccess {
  switch (erp) {
    case 'Sage Intacct':
      return intacctAccess(facts.intacct);
    case 'Sage 300':
      return sage300Access(facts['sage-300']);
    case 'Sage 100':
      return sage100Access(facts['sage-100']);
  }
}

function intacctAccess({ company, senders, users }: Facts['intacct']): ErpAccess {
  const [sender] = senders;
  const user = users.find((one) => one.id === 'xml_gateway');
  if (!sender || !user) throw new Error('the sandbox describes no Intacct login');
  return {
    name: 'Northwind Ireland',
    erp: 'Sage Intacct',
    fields: {
      'Company ID': company,
      'User ID': user.id,
      Password: user.password,
      'Sender ID': sender.id,
      'Sender password': sender.password,
    },
  };
}

function sage300Access({ baseAddress, company, users }: Facts['sage-300']): ErpAccess {
  const user = users.find((one) => one.id === 'CRMAPI');
  if (!user) throw new Error('the sandbox describes no Sage 300 login');
  return {
    name: 'Northwind Trading',
    erp: 'Sage 300',
    fields: {
      'Server address': baseAddress,
      'Company ID': company,
      'User ID': user.id,
      Password: user.password,
    },
    more: { 'Customer number rule': '{NAME:6}{COUNTER:2}' },
  };
}

function sage100Access({ service, company, users }: Facts['sage-100']): ErpAccess {
  const user = users.find((one) => one.name === 'crmapi');
  if (!user) throw new Error('the sandbox describes no Sage 100 login');
  return {
    name: 'Northwind Works',
    erp: 'Sage 100',
    fields: {
      'Server address': service,
      'Company ID': company,
      'User ID': user.name,
      Password: user.password,
    },
  };
}
