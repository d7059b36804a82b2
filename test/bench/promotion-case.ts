import type { Frame } from 'playwright';
import type { ErpAccess } from '../e2e/support/erp-access';

/** One way to promote whose round trips are counted. */
export interface PromotionCase {
  readonly erp: ErpAccess['erp'];
  /** Behind the ERP's name, where it has more than one way. */
  readonly way: string;
  /** Sequential round trips that the user's click may take. */
  readonly roundTrips: number;
  readonly accounts: readonly string[];
  /** Fills in what the form asks for. */
  fill(panel: Frame, round: number): Promise<void>;
}

/** Reserve, create, write back. */
const ROUND_TRIPS = 3;

export const INTACCT_PROMOTION: PromotionCase = {
  erp: 'Sage Intacct',
  way: '',
  roundTrips: ROUND_TRIPS,
  accounts: ['german', 'american', 'japanese', 'polish'],
  fill: () => Promise.resolve(),
};

export const SAGE_300_PROMOTION: PromotionCase = {
  erp: 'Sage 300',
  way: '',
  roundTrips: ROUND_TRIPS,
  accounts: ['german', 'american', 'japanese', 'polish'],
  fill: async (panel, round) => {
    await panel.getByLabel('Category').selectOption({ label: 'WHL · Wholesale customers' });
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await typeNumber(panel, `BENCH${round}`);
  },
};

/**
 * One more than the others: Sage 100 answers a create with nothing, so the customer is read before an account is linked to
 * it.
 */
export const SAGE_100_TYPED_NUMBER: PromotionCase = {
  erp: 'Sage 100',
  way: ', typed number',
  roundTrips: ROUND_TRIPS + 1,
  accounts: ['american', 'japanese'],
  fill: async (panel, round) => {
    await fillSage100(panel);
    await typeNumber(panel, `BENCH${round}`);
  },
};

/** And one more again: the number is asked for in the click, and no sooner, because one that is given out is used up. */
export const SAGE_100_NEXT_NUMBER: PromotionCase = {
  erp: 'Sage 100',
  way: ', next number',
  roundTrips: ROUND_TRIPS + 2,
  accounts: ['harbour', 'quayside'],
  fill: fillSage100,
};

async function fillSage100(panel: Frame): Promise<void> {
  await panel.getByLabel('AR Division').fill('01');
  await panel.getByLabel('Salesperson').fill('0100');
  // A contact would be one call more, after the link.
  await panel.getByLabel('Primary contact').selectOption({ label: 'None' });
}

async function typeNumber(panel: Frame, number: string): Promise<void> {
  await panel.getByLabel('Customer No').fill(number);
  await panel.getByText(`${number} is free.`).waitFor();
}
