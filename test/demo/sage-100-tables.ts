/**
 * What an administrator pastes for a Sage 100 company whose lists no interface gives: exported from a report, or copied
 * out of a spreadsheet. By the name of the list on the page.
 */
export const SAGE_100_TABLES: Readonly<Record<string, string>> = {
  'AR divisions': ['Division No,Description', '00,Main', '01,East', '02,West'].join('\n'),
  'Terms codes': [
    'TermsCode,TermsCodeDesc',
    '00,No terms',
    '01,Net 30 days',
    '02,"2% 10, net 30 days"',
    '03,Net 60 days',
    '10,Net 10 days',
  ].join('\n'),
  'Ship methods': ['COURIER;Courier', 'PICKUP;Customer pick-up', 'UPS BLUE;UPS second day'].join('\n'),
  'Tax schedules': [
    'DEFAULT\tDefault schedule',
    'IE STD\tIreland, standard rate',
    'NONTAX\tNon-taxable',
  ].join('\n'),
  Salespersons: [
    'Salesperson No,Salesperson Name',
    '00-0100,House account',
    '01-0100,Noor Haddad',
    '01-0200,"Olsen, Kim"',
    '02-0300,Renée Dubois',
  ].join('\n'),
};
