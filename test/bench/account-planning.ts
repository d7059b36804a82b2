import { problemsOf } from '../../src/core/promotion-plan';
import { planCustomer, startForm } from '../../src/erp/sage-intacct/mapping';
import { largeAccount } from './large-account';
import { atMost, type Measurement } from './measurement';
import { median } from './median';

const CONTACTS = 200;
const PLANS_A_ROUND = 20;

/** The plan of an account with many contacts: it is made again while the user types. */
export function measureAccountPlanning(rounds: number): Measurement {
  const account = largeAccount(CONTACTS);
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
