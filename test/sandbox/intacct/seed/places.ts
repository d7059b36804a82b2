export interface Place {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly code: string;
  readonly dial: string;
}

export const places: readonly [Place, ...Place[]] = [
  { city: 'Galway', state: 'Co. Galway', zip: 'H91 AB12', country: 'Ireland', code: 'IE', dial: '+353 91' },
  { city: 'Cork', state: 'Co. Cork', zip: 'T12 CD34', country: 'Ireland', code: 'IE', dial: '+353 21' },
  { city: 'Hamburg', state: '', zip: '20457', country: 'Germany', code: 'DE', dial: '+49 40' },
  { city: 'Kraków', state: 'Małopolskie', zip: '30-001', country: 'Poland', code: 'PL', dial: '+48 12' },
  { city: 'Lyon', state: '', zip: '69002', country: 'France', code: 'FR', dial: '+33 4' },
  { city: '大阪市', state: '大阪府', zip: '530-0001', country: 'Japan', code: 'JP', dial: '+81 6' },
  { city: 'Portland', state: 'OR', zip: '97201', country: 'United States', code: 'US', dial: '+1 503' },
  { city: 'Boston', state: 'MA', zip: '02108', country: 'United States', code: 'US', dial: '+1 617' },
  { city: 'Αθήνα', state: '', zip: '105 57', country: 'Greece', code: 'GR', dial: '+30 21' },
  { city: 'Київ', state: '', zip: '01001', country: 'Ukraine', code: 'UA', dial: '+380 44' },
];
