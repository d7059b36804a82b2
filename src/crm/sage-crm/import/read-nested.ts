import { textIn } from '../row';
import { soapArguments, soapOperation } from '../soap-call';
import { companiesOf } from '../soap-record';
import { ofIds } from './query-records';
import type { OwnedNumber } from './read-numbers';
import type { ServiceSession } from './service-session';

/** A company with its children takes a server up to a fifth of a second. */
const AT_ONCE = 10;

/** Phones and e-mails as children of their companies. */
export async function readNested(
  session: ServiceSession,
  companies: readonly string[],
): Promise<readonly OwnedNumber[]> {
  const found: OwnedNumber[] = [];
  for (let from = 0; from < companies.length; from += AT_ONCE) {
    const ids = companies.slice(from, from + AT_ONCE);
    const args = soapArguments({ queryString: ofIds('comp_companyid', ids), entity: 'company' });
    const result = await session.ask(soapOperation('query', args));
    for (const { row, phones, emails } of companiesOf(result)) {
      const id = textIn(row, 'comp_companyid');
      for (const [entity, all] of [
        ['phone', phones],
        ['email', emails],
      ] as const)
        for (const { person, type, row: number } of all)
          found.push({
            owner: person === '' ? 'company' : 'person',
            ownerId: person === '' ? id : person,
            entity,
            type,
            row: number,
          });
    }
  }
  return found;
}
