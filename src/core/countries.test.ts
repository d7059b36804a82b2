import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOf } from './countries';
import { PINNED_NAMES } from './country-aliases';
import { readCountryCodes } from './country-codes';

describe('countryOf', () => {
  it.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['  deutschland ', 'DE'],
    ['Allemagne', 'DE'],
    ['Niemcy', 'DE'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['United States of America', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Holland', 'NL'],
    ['The Netherlands', 'NL'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Česko', 'CZ'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['St. Lucia', 'LC'],
    ['Saint Lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Korea, Republic of', 'KR'],
    ['Hong Kong', 'HK'],
    ['Österreich', 'AT'],
    ['Schweiz', 'CH'],
    ['Suisse', 'CH'],
    ['Éire', 'IE'],
    ['日本', 'JP'],
    ['中国', 'CN'],
    ['DEU', 'DE'],
    ['de', 'DE'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
  ])('understands %s', (text, code) => {
    expect(countryOf(text, '')?.code).toBe(code);
  });

  it('believes a valid code before the text', () => {
    expect(countryOf('Schweiz', 'AT')).toEqual({ code: 'AT', name: 'Austria' });
    expect(countryOf('Schweiz', 'QQ')?.code).toBe('CH');
    expect(countryOf('', 'gbr')?.code).toBe('GB');
  });

  it.each(['', ' ', '-', 'Atlantis', 'N/A', 'Republic', 'XX', 'EU', 'Kongo', 'constructor'])(
    'has no default for "%s"',
    (text) => {
      expect(countryOf(text, '')).toBeNull();
    },
  );

  it('gives English names without decoration', () => {
    expect(countryOf('', 'HK')?.name).toBe('Hong Kong');
    expect(countryOf('', 'US')?.name).toBe('United States');
    expect(countryOf('', 'TR')?.name).toBe('Turkey');
  });

  it('understands every name it gives, and both codes', () => {
    for (const { alpha2, alpha3 } of readCountryCodes()) {
      const country = countryOf('', alpha2);
      expect(country?.code).toBe(alpha2);
      expect(countryOf('', alpha3)?.code).toBe(alpha2);
      expect(countryOf(country?.name ?? '', '')?.code, country?.name).toBe(alpha2);
    }
  });

  it('pins names of existing countries only', () => {
    const known = new Set(readCountryCodes().map(({ alpha2 }) => alpha2));
    expect(Object.keys(PINNED_NAMES).filter((code) => !known.has(code))).toEqual([]);
  });

  it('never takes a name for another country than its speakers do', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'it',
      'nl',
      'pt',
      'pl',
      'sv',
      'da',
      'fi',
      'nb',
      'cs',
      'ja',
      'zh',
    ];
    const unclear = new Set<string>();
    for (const language of languages) {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      for (const { alpha2 } of readCountryCodes()) {
        const name = names.of(alpha2) ?? '';
        const country = countryOf(name, '');
        if (country === null) unclear.add(name);
        else expect(country.code, `${language}: ${name}`).toBe(alpha2);
      }
    }
    expect([...unclear].filter((name) => !/^[CK]ongo/.test(name))).toEqual([]);
  });

  it('never throws and never invents a code', () => {
    const codes = new Set(readCountryCodes().map(({ alpha2 }) => alpha2));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, code) => {
        const country = countryOf(text, code);
        expect(country === null || codes.has(country.code)).toBe(true);
      }),
    );
  });
});
