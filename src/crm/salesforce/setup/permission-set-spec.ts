/** The permission set that lets users read and write the link fields. */
export const PERMISSION_SET = { name: 'Ledgerside_ERP_Link', label: 'Ledgerside' } as const;
