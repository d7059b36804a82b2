import type { WireResponse } from '../../simulated-system';

/** What a browser gets at the service address: a page that says how to make a client. */
export function helpPage(address: string): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=UTF-8', server: 'Microsoft-IIS/10.0' },
    body: `<HTML lang="en"><HEAD><link rel="alternate" type="text/xml" href="${address}?disco"/><TITLE>MasService Service</TITLE></HEAD><BODY><DIV id="content"><P class="heading1">MasService Service</P><BR/><P class="intro">You have created a service.<P class='intro'>To test this service, you will need to create a client and use it to call the service. You can do this using the svcutil.exe tool from the command line with the following syntax:</P></P><DIV class="code"><PRE>svcutil.exe <A HREF="${address}?wsdl">${address}?wsdl</A></PRE></DIV></DIV></BODY></HTML>`,
  };
}
