import type { CrmPorts } from '../contract';

/** What an administrator has to create on the company (Administration | Customization | Company | Fields). */
export interface LinkFieldSpec {
  readonly key: string;
  readonly name: string;
  readonly type: 'Text' | 'Multiline Text';
  readonly length: number;
  /** Fewest characters that an existing field must hold. */
  readonly least: number;
}

export const linkFieldSpecs = ({
  linkFields: { customerNo, integrationKey, externalUid },
  otherLinksField,
}: Pick<CrmPorts, 'linkFields' | 'otherLinksField'>): readonly LinkFieldSpec[] => [
  { key: 'customerNo', name: customerNo, type: 'Text', length: 30, least: 20 },
  { key: 'integrationKey', name: integrationKey, type: 'Text', length: 120, least: 36 },
  { key: 'externalUid', name: externalUid, type: 'Text', length: 120, least: 64 },
  ...(otherLinksField === ''
    ? []
    : [
        {
          key: 'otherLinks',
          name: otherLinksField,
          type: 'Multiline Text',
          length: 2000,
          least: 200,
        } as const,
      ]),
];
