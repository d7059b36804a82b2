import type { Owner } from '../rules/company-contacts';

/** A view as tables that are joined. */
export interface ViewDefinition {
  readonly label: string;
  /** Table that the view has a row for each record of. */
  readonly base: string;
  /** Further tables: the column (of the base or an earlier table) that leads to each. */
  readonly joins: readonly { readonly table: string; readonly by: string; readonly optional?: boolean }[];
  /** A table of links to the base: a row for each, or one without where there are none. */
  readonly links?: { readonly table: string; readonly by: string };
  readonly id: string;
  readonly title: string;
  /** Whose phones and e-mails stand in it, by prefix. */
  readonly contacts?: Owner;
}

const COMPANY_JOINS = [
  { table: 'person', by: 'comp_primarypersonid', optional: true },
  { table: 'address', by: 'comp_primaryaddressid', optional: true },
];
const company = (label: string): ViewDefinition => ({
  label,
  base: 'company',
  joins: COMPANY_JOINS,
  id: 'comp_companyid',
  title: 'comp_name',
  contacts: 'company',
});

export const VIEWS: readonly ViewDefinition[] = [
  {
    label: 'vListAddress',
    base: 'address_link',
    joins: [{ table: 'address', by: 'adli_addressid' }],
    id: 'addr_addressid',
    title: 'addr_address1',
  },
  {
    label: 'vAddressCompany',
    base: 'address_link',
    joins: [
      { table: 'address', by: 'adli_addressid' },
      { table: 'company', by: 'adli_companyid' },
    ],
    id: 'addr_addressid',
    title: 'addr_address1',
  },
  {
    label: 'vListPerson',
    base: 'person',
    links: { table: 'person_link', by: 'peli_personid' },
    joins: [{ table: 'company', by: 'pers_companyid', optional: true }],
    id: 'pers_personid',
    title: 'pers_lastname',
    contacts: 'person',
  },
  company('vSummaryCompany'),
  company('vSearchListCompany'),
];
