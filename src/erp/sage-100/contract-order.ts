import type { WsdlMember, WsdlService } from '../../transport/wsdl';
import type { XmlElement } from '../../transport/xml-element';
import { element } from '../../transport/xml-element';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Members in wire order where the description of the service cannot be read: the base class first, then ordinal order
 * (WCF DataContractSerializer, data member order).
 */
const FALLBACK: Readonly<Record<string, string>> = {
  logon: 'Password Username',
  GetCustomer: 'logon companyCode arDivisionNo customerNo',
  GetNextCustomerNo: 'logon companyCode',
  CreateCustomer: 'logon companyCode customer',
  UpdateCustomer: 'logon companyCode customer',
  GetCustomerContact: 'logon companyCode arDivisionNo customerNo contactCode',
  CreateCustomerContact: 'logon companyCode customerContact',
  GetSalesOrder: 'logon companyCode salesOrderNo',
  Field: 'MasFieldName Value',
};

/** `OtherFields` belongs to the base class; the rest sorts by itself. */
const FIRST = 'OtherFields';
const RECORDS: ReadonlySet<string> = new Set(['customer', 'customerContact']);

type Shape = Pick<WsdlService, 'types'>;

/** The entry of an operation: its parameters and all that is in them in the order and the namespaces of the contract. */
export function arrangeEntry(entry: XmlElement, namespace: string, service: Shape): XmlElement {
  return { ...arrange(entry, entry.name, namespace, service), attributes: { xmlns: namespace } };
}

/** `outer` is the namespace that the element's children stand in unless the contract says otherwise. */
function arrange(of: XmlElement, typeName: string, outer: string, service: Shape): XmlElement {
  const members = service.types[typeName];
  const children = inOrder(of, members).map((child) => {
    const member = members?.find(({ name }) => name === child.name);
    const namespace = member?.namespace || outer;
    const inner = arrange(child, member?.type || child.name, namespace, service);
    return {
      ...inner,
      attributes: { ...(namespace === outer ? {} : { xmlns: namespace }), ...inner.attributes },
    };
  });
  const attributes: Readonly<Record<string, string>> = isNil(of) ? { 'xmlns:i': XSI, 'i:nil': 'true' } : {};
  return { ...element(of.name, children, attributes), text: of.text };
}

/** A member that the contract does not know stays behind the one that it stood behind. */
function inOrder(of: XmlElement, members: readonly WsdlMember[] | undefined): readonly XmlElement[] {
  const known = members?.map(({ name }) => name) ?? FALLBACK[of.name]?.split(' ');
  if (known) return sortedBy(of.children, (child) => known.indexOf(child.name));
  return RECORDS.has(of.name) ? [...of.children].sort(ordinally) : of.children;
}

function sortedBy(
  children: readonly XmlElement[],
  rank: (child: XmlElement) => number,
): readonly XmlElement[] {
  let last = 0;
  const ranked = children.map((child) => {
    const own = rank(child);
    last = own < 0 ? last : own;
    return { child, at: last };
  });
  return ranked.sort((left, right) => left.at - right.at).map(({ child }) => child);
}

function ordinally({ name: left }: XmlElement, { name: right }: XmlElement): number {
  if (left === right) return 0;
  if (left === FIRST || right === FIRST) return left === FIRST ? -1 : 1;
  return left < right ? -1 : 1;
}

const isNil = ({ attributes }: XmlElement): boolean =>
  Object.entries(attributes).some(([name, value]) => /(?:^|:)nil$/.test(name) && /^(?:true|1)$/.test(value));
