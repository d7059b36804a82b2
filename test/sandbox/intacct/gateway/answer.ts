import { element, type XmlElement } from '../../xml/element';
import type { GatewayError } from '../errors';
import type { ControlBlock } from './envelope';

/** The control block of an answer; early failures know nothing but the status. */
export function controlElement(status: string, control?: ControlBlock): XmlElement {
  if (!control) return element('control', [element('status', status)]);
  return element('control', [
    element('status', status),
    element('senderid', control.senderId),
    element('controlid', control.controlId),
    element('uniqueid', String(control.uniqueId)),
    element('dtdversion', '3.0'),
  ]);
}

/** `errormessage`; `additional` adds `additionalinfo` to each error, as showadditionalerrorinfo asks for. */
export function errorMessage(errors: readonly GatewayError[], additional = false): XmlElement {
  return element(
    'errormessage',
    errors.map((error) => element('error', [...plainChildren(error), ...(additional ? [info(error)] : [])])),
  );
}

function plainChildren(error: GatewayError): XmlElement[] {
  const { errorno, description, description2, correction } = error;
  return Object.entries({ errorno, description, description2, correction }).flatMap(([name, text]) =>
    text === undefined ? [] : [element(name, text)],
  );
}

function info(error: GatewayError): XmlElement {
  const target = (): XmlElement =>
    element('target', '', { domain: '', requestinfo: '', object: '', field: '', businessinfo: '' });
  const text = (name: string): XmlElement =>
    element(name, [element('messageid', `IA.${name.toUpperCase()}`), target(), element('placeholders')]);
  return element('additionalinfo', [
    element('errorid', `AR-${error.errorno.replace(/\D/g, '').slice(-4).padStart(4, '0')}`),
    element('category', error.category ?? 'Processing'),
    target(),
    text('description'),
    text('cdescription'),
    text('correction'),
  ]);
}

export function responseElement(...children: readonly XmlElement[]): XmlElement {
  return element('response', children);
}
