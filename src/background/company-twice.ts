import { AppError } from '../core/app-error';
import type { Integration } from '../core/integration';
import { descriptorOf } from './connectors';
import { companyOf } from './integration-choices';

type Address = Pick<Integration, 'id' | 'name' | 'erp' | 'connection'>;

/**
 * A link names the ERP and the company, not the server: the same ID on two servers would make links lead to either. What is
 * saved already may be saved again.
 * @throws AppError `VALUE-COMPANY-TWICE` at the field that names the company
 */
export function refuseCompanyTwice(integrations: readonly Address[], draft: Address): void {
  const earlier = integrations.find((one) => one.id === draft.id);
  if (earlier && sameCompany(earlier, draft) && sameServer(earlier, draft)) return;
  const twin = integrations.find(
    (one) => one.id !== draft.id && sameCompany(one, draft) && !sameServer(one, draft),
  );
  if (twin) throw new AppError('VALUE-COMPANY-TWICE', { params: { name: twin.name }, field: fieldOf(draft) });
}

const sameCompany = (left: Address, right: Address): boolean =>
  left.erp === right.erp && companyOf(left) === companyOf(right);

const sameServer = (left: Address, right: Address): boolean => serverOf(left) === serverOf(right);

/** The host that the first of its addresses names: its port and protocol may change. '' for an ERP in the cloud. */
function serverOf(address: Address): string {
  const [origin = ''] = descriptorOf(address).originsOf(address.connection);
  return origin === '' ? '' : new URL(origin).hostname;
}

/** The connection field that alone makes the company. */
function fieldOf({ erp, connection }: Address): string {
  const { connectionFields, companyOf: companyIn } = descriptorOf({ erp });
  const field = connectionFields.find(({ key }) => companyIn({ [key]: connection[key] ?? '' }) !== '');
  return field?.key ?? '';
}
