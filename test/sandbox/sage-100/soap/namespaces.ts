export const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
export const NIL = `{${INSTANCE}}nil`;
/** Faults that the service framework raises itself. */
export const ADDRESSING_NONE = 'http://schemas.microsoft.com/ws/2005/05/addressing/none';
export const DISPATCHER =
  'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
