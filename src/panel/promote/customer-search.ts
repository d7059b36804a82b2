import type { ErpCustomerSummary } from '../../core/erp-customer';
import { missing, type Part, present } from '../../core/result';
import type { Ask } from '../../messaging/client';
import type { PromoteState } from './promote-state';

/** The search for an existing customer, as it is drawn. */
export interface CustomerSearch {
  readonly open: boolean;
  readonly text: string;
  readonly searching: boolean;
  /** The last answer and what was asked for; null before the first. */
  readonly answer: {
    readonly text: string;
    readonly customers: Part<readonly ErpCustomerSummary[]>;
  } | null;
}

export const NO_SEARCH: CustomerSearch = { open: false, text: '', searching: false, answer: null };

/** What the user can do with it. No method throws: a search that failed is its answer. */
export interface CustomerSearcher {
  show(open: boolean): void;
  type(text: string): void;
  run(): Promise<void>;
  /** Another integration is shown: what was found does not belong to it. */
  forget(): void;
}

interface CustomerSearcherPorts {
  readonly ask: Ask;
  readonly grant: string;
}

export function createCustomerSearcher(
  { ask, grant }: CustomerSearcherPorts,
  state: PromoteState,
): CustomerSearcher {
  let newest = 0;
  const change = (part: Partial<CustomerSearch>) => {
    state.search.value = { ...state.search.peek(), ...part };
  };
  return {
    show: (open) => change({ open }),
    type: (text) => change({ text }),
    async run() {
      const text = state.search.peek().text.trim();
      const integrationId = state.view.peek()?.integrationId ?? '';
      if (text === '' || integrationId === '') return;
      newest += 1;
      const mine = newest;
      change({ searching: true });
      const customers = await found(() =>
        ask('promote.search', { grant, integrationId, text, form: state.form.peek() }),
      );
      if (mine === newest) change({ searching: false, answer: { text, customers } });
    },
    forget() {
      newest += 1;
      state.search.value = NO_SEARCH;
    },
  };
}

async function found(
  search: () => Promise<{ readonly customers: readonly ErpCustomerSummary[] }>,
): Promise<Part<readonly ErpCustomerSummary[]>> {
  try {
    return present((await search()).customers);
  } catch (thrown) {
    return missing(thrown);
  }
}
