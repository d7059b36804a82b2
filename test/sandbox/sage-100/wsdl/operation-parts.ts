import { element, type XmlElement } from '../../xml/element';
import type { OperationContract } from '../contract/operations';
import type { Switches } from '../switches';
import { soapActionOf } from './service-address';

export const SERVICE_NAME = 'MasService';
export const BINDING_NAME = `BasicHttpBinding_${SERVICE_NAME}`;

/** Messages of one operation; `owner` is the contract. */
export function messages({ name, right }: OperationContract, owner: string): XmlElement[] {
  const message = (suffix: string, target: string, part = 'parameters'): XmlElement =>
    element('wsdl:message', [element('wsdl:part', '', { name: part, element: target })], {
      name: `${owner}_${name}_${suffix}`,
    });
  return [
    message('InputMessage', `tns:${name}`),
    message('OutputMessage', `tns:${name}Response`),
    ...(right ? [message('MasFaultFault_FaultMessage', 'q0:MasFault', 'detail')] : []),
  ];
}

/** One operation of the port type. */
export function portOperation({ name, right }: OperationContract, switches: Switches): XmlElement {
  const action = soapActionOf(name, switches);
  const owner = switches.contractName;
  return element(
    'wsdl:operation',
    [
      element('wsdl:input', '', { 'wsaw:Action': action, message: `tns:${owner}_${name}_InputMessage` }),
      element('wsdl:output', '', {
        'wsaw:Action': `${action}Response`,
        message: `tns:${owner}_${name}_OutputMessage`,
      }),
      ...(right
        ? [
            element('wsdl:fault', '', {
              'wsaw:Action': `${action}MasFaultFault`,
              name: 'MasFaultFault',
              message: `tns:${owner}_${name}_MasFaultFault_FaultMessage`,
            }),
          ]
        : []),
    ],
    { name },
  );
}

/** The SOAP 1.1 binding, document style, literal. */
export function binding(contracts: readonly OperationContract[], switches: Switches): XmlElement {
  const literal = element('soap:body', '', { use: 'literal' });
  const operations = contracts.map(({ name, right }) =>
    element(
      'wsdl:operation',
      [
        element('soap:operation', '', { soapAction: soapActionOf(name, switches), style: 'document' }),
        element('wsdl:input', [literal]),
        element('wsdl:output', [literal]),
        ...(right
          ? [
              element('wsdl:fault', [element('soap:fault', '', { name: 'MasFaultFault', use: 'literal' })], {
                name: 'MasFaultFault',
              }),
            ]
          : []),
      ],
      { name },
    ),
  );
  const transport = element('soap:binding', '', { transport: 'http://schemas.xmlsoap.org/soap/http' });
  return element('wsdl:binding', [transport, ...operations], {
    name: BINDING_NAME,
    type: `tns:${switches.contractName}`,
  });
}
