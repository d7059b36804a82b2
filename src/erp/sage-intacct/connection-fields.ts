import type { ConnectionField } from '../contract';

/** What the options page asks for. `endpoint`, used by tests only, is not among them. */
export const CONNECTION_FIELDS: readonly ConnectionField[] = [
  field('companyId', 'text', true),
  field('userId', 'text', true),
  field('password', 'secret', true),
  field('senderId', 'text', true),
  field('senderPassword', 'secret', true),
  field('entityId', 'text', false),
  // Which element carries the two-letter country code differs between companies; empty sends the name alone.
  field('countryCodeElement', 'text', false),
  // Integration name of a custom field of CUSTOMER that receives the Integration Key; makes lost creates traceable.
  field('integrationKeyField', 'text', false),
];

function field(key: string, kind: ConnectionField['kind'], required: boolean): ConnectionField {
  return {
    key,
    labelKey: `intacct_connection_${key}`,
    hintKey: `intacct_connection_${key}_hint`,
    kind,
    required,
  };
}
