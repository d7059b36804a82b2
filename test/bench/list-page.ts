/** A list page as the Intacct gateway answers `query`: so many customers with twelve fields each, about 450 bytes. */
export function listPage(records: number): string {
  const rows = Array.from({ length: records }, (_none, index) => customer(index + 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<response><control><status>success</status><senderid>sender</senderid></control><operation>
<authentication><status>success</status><userid>user</userid></authentication><result><status>success</status>
<function>query</function><data listtype="CUSTOMER" totalcount="${records}" offset="0" count="${records}">
${rows.join('\n')}
</data></result></operation></response>`;
}

const customer = (no: number): string =>
  `<CUSTOMER><RECORDNO>${no}</RECORDNO><CUSTOMERID>C-${String(no).padStart(5, '0')}</CUSTOMERID>
<NAME>Harbour &amp; S&#246;hne No. ${no}</NAME><STATUS>active</STATUS><CUSTTYPE>Wholesale</CUSTTYPE>
<TERMNAME>Net 30</TERMNAME><CREDITLIMIT>25000.00</CREDITLIMIT><TOTALDUE>${no}.50</TOTALDUE><CURRENCY>EUR</CURRENCY>
<WHENMODIFIED>03/14/2026 08:15:${String(no % 60).padStart(2, '0')}</WHENMODIFIED>
<DISPLAYCONTACT.EMAIL1>ap${no}@harbour.example</DISPLAYCONTACT.EMAIL1><TAXID></TAXID></CUSTOMER>`;
