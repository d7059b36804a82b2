/** A telephone number as Sage CRM keeps it, in three columns. */
export interface PhoneParts {
  readonly countryCode: string;
  readonly areaCode: string;
  readonly number: string;
}

const AREA = /^\((\d{2,6})\)[\s./-]*(\d[\d\s./-]*)$/;
const ABROAD = /^\+(\d{1,3})[\s./-]+(.+)$/;

/**
 * Split only where the way it is written leaves no doubt: a country code after a plus, with a gap behind it; an area code in
 * brackets. Everything else stays whole in the number.
 */
export function splitPhone(text: string): PhoneParts {
  const whole = { countryCode: '', areaCode: '', number: text };
  const [, countryCode = '', rest = text] = ABROAD.exec(text) ?? [];
  const [, areaCode = '', number = rest] = AREA.exec(rest) ?? [];
  const isPlain = /^\d[\d\s./-]*$/.test(number);
  return isPlain && countryCode + areaCode !== '' ? { countryCode, areaCode, number } : whole;
}

/** As it is shown: the parts with a blank between them. */
export const joinPhone = ({ countryCode, areaCode, number }: PhoneParts): string =>
  [countryCode, areaCode, number]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
