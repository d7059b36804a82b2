import type { CrmAccount, CrmContact, PostalAddress } from '../../src/core/crm-account';
import { problemsOf } from '../../src/core/promotion-plan';
import { planCustomer, startForm } from '../../src/erp/sage-intacct/mapping';
import { atMost, type Measurement } from './measurement';
import { median } from './median';

const CONTACTS = 200;
const PLANS_A_ROUND = 20;

const address = (no: number): PostalAddress => ({
  lines: [`${no} Dock Road`, 'Unit 7'],
  city: 'Galway',
  state: 'Co. Galway',
  postalCode: 'H91 X2Y3',
  country: 'Irland',
  countryCode: '',
});

const contact = (no: number): CrmContact => ({
  id: `003${String(no).padStart(15, '0')}`,
  firstName: 'Una',
  lastName: `Byrne ${no}`,
  salutation: 'Ms.',
  title: 'Purchasing Manager',
  email: `una${no}@harbour.example`,
  phone: '+353 91 555 0142',
  mobile: '',
  address: address(no),
});

/** The plan of an account with many contacts: it is made again while the user types. */
export function measureAccountPlanning(rounds: number, account: CrmAccount = largeAccount()): Measurement {
  const form = startForm(account, {});
  const input = { account, form, defaulted: Object.keys(form), mapping: {}, lists: [], connection: {} };
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    for (let plan = 0; plan < PLANS_A_ROUND; plan += 1) problemsOf(planCustomer(input));
    // The first round compiles.
    if (round > 0) took.push((performance.now() - start) / PLANS_A_ROUND);
  }
  return atMost({
    thing: `plan of an account with ${CONTACTS} contacts, in Node`,
    value: median(took),
    most: 4,
    unit: 'ms',
  });
}

function largeAccount(): CrmAccount {
  const user = { id: '005', name: 'Orla Keane', email: 'orla@harbour.example' };
  return {
    ref: { crm: 'salesforce', org: 'harbour.example', id: '0015g00000ABCDEAA2' },
    name: 'Harbour Tools Ltd',
    owner: user,
    contacts: Array.from({ length: CONTACTS }, (_none, no) => contact(no)),
    billing: address(1),
    shipping: address(2),
  } as CrmAccount;
}
