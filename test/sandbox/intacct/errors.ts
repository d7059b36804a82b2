/** One `error` of an `errormessage`. `description` is usually empty; the text stands in `description2`. */
export interface GatewayError {
  readonly errorno: string;
  readonly description?: string;
  readonly description2?: string;
  readonly correction?: string;
  /** For `additionalinfo`: the category of the cause. */
  readonly category?: string;
}

function error(errorno: string, description2: string, correction = ''): GatewayError {
  return { errorno, description: '', description2, correction };
}

export const ROLLED_BACK = error(
  'XL03000009',
  'The entire transaction in this operation has been rolled back due to an error.',
);

// Control level
export const badXml = (detail: string) => error('XL03000003', `XML Parse schema error: ${detail}`);
export const badSender = () => error('XL03000006', 'Incorrect Intacct XML Partner ID or password.');
export const badPolicy = (id: string) => error('XL03000006', `${id} is not a valid transport policy.`);
export const rateLimitText = () => error('GW-0010', 'API rate limit exceeded', 'Please Try Again Later');
export const tooManyRequests: GatewayError = { errorno: 'GW-0010', description: 'Too Many Requests' };
export const unableToProcess: GatewayError = { errorno: 'GW-0001', description: 'Unable to process request' };
export const wrongContentType: GatewayError = { errorno: 'GW-0014', description: 'Invalid content type' };
export const invalidRequest = (requestId: string): GatewayError => ({
  errorno: 'GW-0011',
  description: `Invalid Request [Request ID: ${requestId}]`,
});
export const refusedAtFront: GatewayError = {
  errorno: 'XMLGW_JPP0002',
  description: 'Sign-in information is incorrect. Please check your request.',
};

// Authentication level
export const badLogin = () => error('XL03000006', 'Sign-in information is incorrect');
export const badSession = (id: string) => error('XL03000006', `Invalid session ${id}...`);
export const notAuthorised = (sender: string, company: string): GatewayError => ({
  errorno: 'XL03000006',
  description: 'Invalid Web Services Authorization',
  description2: `The sender ID '${sender}' is not authorized to make Web Services requests to company ID '${company}'.`,
  correction: 'Contact the company administrator to grant Web Services authorization to this sender ID.',
});

// Function level. The text for a repeated control id is not published: clients must not depend on it.
export const repeatedControlId = (id: string) =>
  error('XL03000010', `A function with the control ID '${id}' has already been processed.`);
export const sessionNotAlone = () =>
  error('XL03000005', 'getAPISession must be the only function of its request.');
export const unknownFunction = (name: string) =>
  error('XL03000005', `The function '${name}' is not supported.`);
export const noPermission = (operation: string, object: string) =>
  error(
    'PL04000005',
    `You do not have permission for API operation ${operation} on objects of type ${object.toLowerCase()}`,
  );
export const queryError = (detail: string): GatewayError => ({
  errorno: 'DL02000001',
  description: 'Error',
  description2: `There was an error processing the request. ${detail}`.trim(),
  correction: '',
});
export const unknownObject = (name: string): GatewayError => ({
  errorno: 'Query Failed',
  description: '',
  description2: `Object definition ${name} not found`,
  correction: '',
});
/** read and readByQuery put the whole message into errorno. */
export const invalidFields = (fields: readonly string[]) =>
  error(`Invalid fields list ${fields.join(',')}`, '');
export const invalid = (text: string, correction = ''): GatewayError => ({
  ...error('BL03000018', text, correction),
  category: 'Validation',
});
export const duplicate = (noun: string, value: string): GatewayError => ({
  ...error(
    'BL34000061',
    `Another ${noun} with the given value(s) ${value}  already exists`,
    'Use a unique value instead.',
  ),
  category: 'Duplication Prevention',
});
/** The generic wrapper that follows the cause. */
export const wrapper = (text: string) => error('BL01001973', text);

/** A function that did not succeed: causes first, wrappers last. `count` is what a create had made before. */
export class FunctionFailure extends Error {
  readonly errors: readonly GatewayError[];

  constructor(...errors: readonly GatewayError[]) {
    super(errors[0]?.description2 || errors[0]?.errorno);
    this.errors = errors;
  }
}
