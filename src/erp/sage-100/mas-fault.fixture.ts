import type { SoapFault } from '../../transport/soap';
import { element } from '../../transport/xml-element';

/** A fault with what the service says of it in its detail. */
export const masFault = (code: string, text: string): SoapFault => ({
  code,
  text,
  detail: element('detail', [
    element('MasFault', [element('ErrorCode', code), element('ErrorMessage', text)]),
  ]),
});
