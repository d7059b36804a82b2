type Connection = Readonly<Record<string, string>>;

/** Element that carries the two-letter country code in this company, or '' where only the name is sent. */
export function countryCodeElementOf(connection: Connection): string {
  const name = (connection.countryCodeElement ?? '').trim().toUpperCase();
  return name === 'COUNTRYCODE' || name === 'ISOCOUNTRYCODE' ? name : '';
}

/** Integration name of the custom field that receives the Integration Key, or ''. */
export function integrationKeyFieldOf(connection: Connection): string {
  const name = (connection.integrationKeyField ?? '').trim().toUpperCase();
  return /^[A-Z][A-Z0-9_]*$/.test(name) ? name : '';
}
