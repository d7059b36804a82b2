type Values = Readonly<Record<string, string>>;

/**
 * The value that the ERP added to what was asked for: the number alone, as its field takes it. What people call the customer
 * may be more than that, such as its division and its number. '' where nothing was added.
 */
export const assignedValue = (asked: Values, sent: Values): string =>
  Object.entries(sent).find(([target, value]) => value !== (asked[target] ?? ''))?.[1] ?? '';
