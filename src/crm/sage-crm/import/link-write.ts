import { AppError } from '../../../core/app-error';
import { type ErpLinkFields, linkStateOf, parseExternalUid } from '../../../core/erp-link';
import { mayWriteLink } from '../../../core/link-rules';
import type { CrmPorts } from '../../contract';
import { slotColumns } from '../link-slot';
import type { Row } from '../row';

type LinkPorts = Pick<CrmPorts, 'linkFields' | 'otherLinksField'>;

/**
 * What to write so that a company carries a link: in the link fields where they are free, else in the field for further
 * links. None where it stands there already.
 * @throws AppError `LINK-EXISTS` (another customer of the same ERP company), `LINK-RESERVED`, `CRM-ONE-LINK`
 */
export function linkColumnsFor(ports: LinkPorts, company: Row, link: ErpLinkFields): Row {
  const fields = slotColumns({ ...ports, slot: { kind: 'default' } });
  const present = fields.linkIn(company);
  if (linkStateOf(present) === 'none' || isSameCompany(present, link))
    return mayWriteLink(present, link) ? fields.valuesFor(company, link) : {};
  const uid = parseExternalUid(link.externalUid);
  if (!uid) throw new AppError('CRM-ONE-LINK');
  const further = slotColumns({ ...ports, slot: { kind: 'other', erp: uid.erp, company: uid.company } });
  return mayWriteLink(further.linkIn(company), link) ? further.valuesFor(company, link) : {};
}

/** Also where the link fields hold no External UID: a reservation, or a number that another product left. */
function isSameCompany(present: ErpLinkFields, link: ErpLinkFields): boolean {
  if (present.externalUid === '') return true;
  const [one, other] = [present, link].map(({ externalUid }) => parseExternalUid(externalUid));
  return one?.erp === other?.erp && one?.company.toLowerCase() === other?.company.toLowerCase();
}
