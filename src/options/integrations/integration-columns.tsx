import type { Integration } from '../../core/integration';
import type { ErpDescriptor } from '../../erp/contract';
import type { Column } from '../../ui/Table';
import type { Text } from '../../ui/text';
import { CheckedCell } from './CheckedCell';
import { EditLink } from './EditLink';
import { NameCell } from './NameCell';

/** What the table says of each integration. */
export function integrationColumns(
  t: Text,
  erps: readonly ErpDescriptor[],
  defaultId: string,
): readonly Column<Integration>[] {
  const erpOf = (integration: Integration) => erps.find((erp) => erp.id === integration.erp);
  return [
    {
      key: 'name',
      heading: t('integration_name'),
      rowHeading: true,
      cell: ({ id, name }) => <NameCell name={name} isDefault={id === defaultId} />,
    },
    {
      key: 'erp',
      heading: t('erp'),
      cell: (integration) => erpOf(integration)?.name ?? integration.erp,
    },
    {
      key: 'company',
      heading: t('company'),
      cell: (integration) => erpOf(integration)?.summaryOf(integration.connection) ?? '',
    },
    {
      key: 'checked',
      heading: t('checked'),
      cell: (integration) => <CheckedCell integration={integration} />,
    },
    {
      key: t('edit'),
      heading: '',
      number: true,
      cell: (integration) => <EditLink integration={integration} />,
    },
  ];
}
