import { companyObjects } from './company-objects';
import { contact } from './contact';
import { customer } from './customer';
import type { ObjectSchema } from './object-schema';
import { pickListObjects } from './pick-lists';
import { receivableObjects } from './receivables';
import { salesObjects } from './sales';

/** Every object of the simulated company. `query`, `read`, `lookup` and `inspect` all read from this one table. */
export const schema: ReadonlyMap<string, ObjectSchema> = new Map(
  [customer, contact, ...pickListObjects, ...companyObjects, ...receivableObjects, ...salesObjects].map(
    (one) => [one.name, one],
  ),
);
