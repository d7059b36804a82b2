/** The intranet server's name. */
export const SAGE_CRM_HOST = 'crm.northwind.example';
