export interface Place {
  readonly city: string;
  readonly state: string | null;
  readonly postcode: string;
  /** Caption code of the country. */
  readonly country: string;
  readonly dial: string;
  readonly area: string;
}

export const PLACES: readonly [Place, ...Place[]] = [
  { city: 'Galway', state: 'Co. Galway', postcode: 'H91 AB12', country: 'IE', dial: '353', area: '91' },
  { city: 'Cork', state: 'Co. Cork', postcode: 'T12 CD34', country: 'IE', dial: '353', area: '21' },
  { city: 'Hamburg', state: null, postcode: '20457', country: 'DE', dial: '49', area: '40' },
  { city: 'Kraków', state: 'Małopolskie', postcode: '30-001', country: 'PL', dial: '48', area: '12' },
  { city: 'Lyon', state: null, postcode: '69002', country: 'FR', dial: '33', area: '4' },
  { city: '大阪市', state: '大阪府', postcode: '530-0001', country: 'JP', dial: '81', area: '6' },
  { city: 'Portland', state: 'OR', postcode: '97201', country: 'US', dial: '1', area: '503' },
  { city: 'Αθήνα', state: null, postcode: '105 57', country: 'GR', dial: '30', area: '21' },
];
