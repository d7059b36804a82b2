import { defineProperties } from './define-properties';
import type { DetailType } from './property';

/** Optional field rows of a record; `owner` are the lines of the owner's key, which comes first. */
export function optionalFields(model: string, owner: string): DetailType {
  return {
    model,
    key: 'OptionalField',
    properties: defineProperties(`
      ${owner.replace(/:/, '!:')}
      S12: OptionalField
      s60: Value
      e.OptionalFieldType!: ${model}Type
      i!: Length Decimals
      b!: AllowBlank Validate
      e.ValueSet!: ValueSet
      l!: TypedValueFieldIndex
      s60: TextValue
      d: AmountValue NumberValue
      l: IntegerValue
      b: YesNoValue
      t: DateValue TimeValue
      s60!: OptionalFieldDescription ValueDescription
    `),
  };
}
