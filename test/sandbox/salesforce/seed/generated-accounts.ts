import type { Random } from '../random';
import type { AccountSeed, ContactSeed } from './account-seed';
import type { AddressSeed } from './address';

const FIRST = [
  'Atlantic',
  'Beacon',
  'Cedar',
  'Delta',
  'Ember',
  'Falcon',
  'Granite',
  'Hazel',
  'Iron',
  'Juniper',
];
const SECOND = ['Bridge', 'Creek', 'Field', 'Forge', 'Grove', 'Hill', 'Lane', 'Mill', 'Point', 'Works'];
const TRADE = [
  'Bearings',
  'Fasteners',
  'Logistics',
  'Marine',
  'Metals',
  'Packaging',
  'Plastics',
  'Tools',
  'Trading',
];
const GIVEN = ['Aoife', 'Bram', 'Chloé', 'Dmitri', 'Esra', 'Fatou', 'Giulia', 'Hanna', 'Ivo', 'Jún'];
const FAMILY = [
  'Andersson',
  'Bianchi',
  'Ćirić',
  'Dupont',
  'Eriksen',
  'Fischer',
  'García',
  'Horváth',
  'Ito',
  'Janssen',
];
const TITLES = ['Buyer', 'Controller', 'Managing Director', 'Office Manager', 'Plant Manager'];
const STREETS = ['Main Street', 'Station Road', 'Mill Lane', 'Harbour View', 'Church Road'];

interface Region {
  readonly country: string;
  readonly legal: string;
  readonly cities: readonly string[];
  readonly states?: readonly string[];
  readonly dial: string;
  readonly currency: string;
}

const REGIONS: readonly Region[] = [
  { country: 'Ireland', legal: 'Ltd', cities: ['Dublin', 'Cork', 'Sligo'], dial: '+353 1', currency: 'EUR' },
  {
    country: 'Germany',
    legal: 'GmbH',
    cities: ['Hamburg', 'Köln', 'Görlitz'],
    dial: '+49 40',
    currency: 'EUR',
  },
  {
    country: 'United Kingdom',
    legal: 'Ltd',
    cities: ['Leeds', 'Cardiff', 'Perth'],
    dial: '+44 113',
    currency: 'GBP',
  },
  {
    country: 'United States',
    legal: 'Inc.',
    cities: ['Austin', 'Salem', 'Fresno'],
    states: ['Texas', 'Oregon', 'California'],
    dial: '+1 512',
    currency: 'USD',
  },
  {
    country: 'Poland',
    legal: 'Sp. z o.o.',
    cities: ['Gdańsk', 'Poznań', 'Kraków'],
    dial: '+48 58',
    currency: 'PLN',
  },
];

/** One invented company; the number keeps names distinct in any size of seed. */
export function generatedAccount(random: Random, number: number): AccountSeed {
  const region = random.pick(REGIONS);
  const label = `${random.pick(FIRST)} ${random.pick(SECOND)} ${random.pick(TRADE)}`;
  const domain = `${label.toLowerCase().replaceAll(' ', '-')}-${number}.example`;
  return {
    key: `generated-${number}`,
    name: `${label} ${number} ${region.legal}`,
    billing: address(random, region),
    values: {
      Phone: `${region.dial} 555 ${String(random.between(0, 9999)).padStart(4, '0')}`,
      Website: random.next() < 0.8 ? `https://${domain}` : null,
      Type: random.pick(['Prospect', 'Customer - Direct', 'Partner', null]),
      Industry: random.pick(['Construction', 'Manufacturing', 'Retail', 'Shipping']),
      NumberOfEmployees: random.between(1, 900),
      CurrencyIsoCode: region.currency,
    },
    contacts: Array.from({ length: random.between(0, 2) }, () => contact(random, domain)),
  };
}

function address(random: Random, region: Region): AddressSeed {
  const at = random.between(0, region.cities.length - 1);
  const state = region.states?.[at];
  return {
    street: `${random.between(1, 240)} ${random.pick(STREETS)}`,
    city: region.cities[at] ?? 'Dublin',
    ...(state === undefined ? {} : { state }),
    postalCode: String(random.between(10_000, 99_999)),
    country: region.country,
  };
}

function contact(random: Random, domain: string): ContactSeed {
  const firstName = random.pick(GIVEN);
  const lastName = random.pick(FAMILY);
  const mailbox = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^a-zA-Z.]/g, '')
    .toLowerCase();
  return {
    salutation: random.pick(['Ms.', 'Mr.', 'Dr.']),
    firstName,
    lastName,
    title: random.pick(TITLES),
    email: `${mailbox}@${domain}`,
    phone: `+353 1 555 ${random.between(1000, 9999)}`,
  };
}
