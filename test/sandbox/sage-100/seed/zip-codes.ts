import type { ZipCode } from '../store/company-data';

const place = (city: string, state: string, country: string): ZipCode => ({ city, state, country });

/** The ZIP table. A post code that is not here cannot be given to a record. */
export const ZIP_CODES: Readonly<Record<string, ZipCode>> = {
  '02108': place('Boston', 'MA', 'USA'),
  '20457': place('Hamburg', '', 'DEU'),
  '24103': place('Kiel', '', 'DEU'),
  '30-001': place('Kraków', '', 'POL'),
  '53211': place('Milwaukee', 'WI', 'USA'),
  '60601': place('Chicago', 'IL', 'USA'),
  '69002': place('Lyon', '', 'FRA'),
  '97201': place('Portland', 'OR', 'USA'),
  '104-0045': place('Tokyo', '', 'JPN'),
  'F28 K5T1': place('Westport', 'MO', 'IRL'),
  'F91 C3D4': place('Sligo', 'SO', 'IRL'),
  'H91 X2Y3': place('Galway', 'G', 'IRL'),
};
