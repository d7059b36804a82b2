import type { ErpLinkFields, LinkFieldNames } from '../../../core/erp-link';

/** What a link field has to be, and how it is created when it is missing (Metadata API, CustomField). */
export interface LinkFieldSpec {
  readonly key: keyof ErpLinkFields;
  /** API name in this organisation. */
  readonly name: string;
  readonly label: string;
  readonly length: number;
  /** Fewest characters that an existing field must hold. */
  readonly leastLength: number;
  readonly unique: boolean;
  readonly help: string;
}

/**
 * The number is not unique: two ERP companies may both have a customer 10001. The key is, so that no two records can
 * carry the same promotion.
 */
const SPECS: readonly Omit<LinkFieldSpec, 'name'>[] = [
  {
    key: 'customerNo',
    label: 'ERP Customer No.',
    length: 32,
    leastLength: 20,
    unique: false,
    help: 'Number of this customer in the ERP. Set by Ledgerside.',
  },
  {
    key: 'integrationKey',
    label: 'ERP Integration Key',
    length: 64,
    leastLength: 36,
    unique: true,
    help: 'Technical key of the promotion. Set by Ledgerside, not to be edited.',
  },
  {
    key: 'externalUid',
    label: 'ERP External UID',
    length: 120,
    leastLength: 64,
    unique: false,
    help: 'ERP, company and record of this customer. Set by Ledgerside, not to be edited.',
  },
];

export const linkFieldSpecs = (names: LinkFieldNames): readonly LinkFieldSpec[] =>
  SPECS.map((spec) => ({ ...spec, name: names[spec.key] }));

/** `ERP_Customer_No` of `ERP_Customer_No__c`; null for standard fields and those of installed packages. */
export const developerNameOf = (apiName: string): string | null =>
  /^((?:(?!__)\w)+)__c$/i.exec(apiName)?.[1] ?? null;

/** Body of the Tooling API's CustomField create. */
export const customFieldBody = (spec: LinkFieldSpec): unknown => ({
  FullName: `Account.${spec.name}`,
  Metadata: {
    label: spec.label,
    type: 'Text',
    length: spec.length,
    required: false,
    externalId: true,
    unique: spec.unique,
    ...(spec.unique ? { caseSensitive: true } : {}),
    description: spec.help,
    inlineHelpText: spec.help,
    trackHistory: false,
  },
});
