import { ADDRESSING_NONE, DISPATCHER } from './namespaces';

/** A fault that the service framework raises itself, before or around an operation. */
export class SoapFault extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly codeNamespace: string,
  ) {
    super(message);
  }
}

/** A fault of the product, with a MasFault in its detail. A code of null is one that is not known of the real product. */
export class MasFault extends Error {
  constructor(
    readonly code: string | null,
    message: string,
  ) {
    super(message);
  }
}

export const noSuchRecord = (what: string): MasFault =>
  new MasFault('CI_NoKey', `The ${what} does not exist.`);
export const alreadyExists = (what: string): MasFault =>
  new MasFault('WS_AlreadyExists', `The ${what} already exists.`);
export const logonFailure = (): MasFault =>
  new MasFault(
    null,
    'Logon failure: The user logon or password does not match or the user logon is not enabled for web services.',
  );
/** The cause stands in the event log of the server. */
export const unexpected = (): MasFault => new MasFault(null, 'An exception occurred.');

export const actionNotSupported = (action: string): SoapFault =>
  new SoapFault(
    `The message with Action '${action}' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher. This may be because of either a contract mismatch (mismatched Actions between sender and receiver) or a binding/security mismatch between the sender and the receiver.  Check that sender and receiver have the same contract and the same binding (including security requirements, e.g. Message, Transport, None).`,
    'ActionNotSupported',
    ADDRESSING_NONE,
  );

export const deserializationFailed = (detail: string): SoapFault =>
  new SoapFault(
    `The formatter threw an exception while trying to deserialize the message: ${detail}`,
    'DeserializationFailed',
    DISPATCHER,
  );

/** What the framework says when the service itself broke. */
export const internalFault = (): SoapFault =>
  new SoapFault(
    'The server was unable to process the request due to an internal error.  For more information about the error, either turn on IncludeExceptionDetailInFaults (either from ServiceBehaviorAttribute or from the <serviceDebug> configuration behavior) on the server in order to send the exception information back to the client, or turn on tracing as per the Microsoft .NET Framework SDK documentation and inspect the server trace logs.',
    'InternalServiceFault',
    DISPATCHER,
  );
