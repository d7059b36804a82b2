/** The intranet server's name. */
export const SAGE_300_HOST = 'erp01.northwind.example';
