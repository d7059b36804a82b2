/** A list page as the Intacct gateway answers `query`: so many customers with twelve fields each, about 450 bytes. */
export function listPage(records: number): string {
  return around(Array.from({ length: records }, (_none, index) => customer(index + 1)));
}

/** The same with sixty fields each, a third of them empty, half of them of contacts; about 3,000 bytes in several scripts. */
export const importPage = (records: number): string =>
  around(Array.from({ length: records }, (_none, index) => wideCustomer(index + 1)));

const FIELDS = Array.from({ length: 60 }, (_none, index) => {
  const owner = ['', 'DISPLAYCONTACT.', 'DISPLAYCONTACT.MAILADDRESS.', 'CONTACTINFO.'][index % 4] ?? '';
  return `${owner}FIELD${index}`;
});

const wideCustomer = (no: number): string =>
  `<CUSTOMER><RECORDNO>${no}</RECORDNO>${FIELDS.slice(1)
    .map((name, index) => `<${name}>${valueIn(index, no)}</${name}>`)
    .join('')}</CUSTOMER>`;

function valueIn(field: number, no: number): string {
  if (field % 3 === 0) return '';
  return field % 7 === 0 ? `Harbour &amp; Söhne &#039;${no}&#039; 大阪市` : `Value ${field} of ${no}`;
}

function around(rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<response><control><status>success</status><senderid>sender</senderid></control><operation>
<authentication><status>success</status><userid>user</userid></authentication><result><status>success</status>
<function>query</function><data listtype="CUSTOMER" totalcount="${rows.length}" offset="0" count="${rows.length}">
${rows.join('\n')}
</data></result></operation></response>`;
}

const customer = (no: number): string =>
  `<CUSTOMER><RECORDNO>${no}</RECORDNO><CUSTOMERID>C-${String(no).padStart(5, '0')}</CUSTOMERID>
<NAME>Harbour &amp; S&#246;hne No. ${no}</NAME><STATUS>active</STATUS><CUSTTYPE>Wholesale</CUSTTYPE>
<TERMNAME>Net 30</TERMNAME><CREDITLIMIT>25000.00</CREDITLIMIT><TOTALDUE>${no}.50</TOTALDUE><CURRENCY>EUR</CURRENCY>
<WHENMODIFIED>03/14/2026 08:15:${String(no % 60).padStart(2, '0')}</WHENMODIFIED>
<DISPLAYCONTACT.EMAIL1>ap${no}@harbour.example</DISPLAYCONTACT.EMAIL1><TAXID></TAXID></CUSTOMER>`;
