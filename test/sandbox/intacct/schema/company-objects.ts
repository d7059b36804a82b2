import { audit, recordNo, status } from './common-fields';
import { defineObject, field, texts } from './define-object';
import type { ObjectSchema } from './object-schema';

const location = defineObject({
  name: 'LOCATION',
  label: 'Location',
  naturalKey: 'LOCATIONID',
  fields: [recordNo(), ...texts('LOCATIONID NAME PARENTID CURRENCY'), status(), ...audit()],
});

const entity = defineObject({
  name: 'LOCATIONENTITY',
  label: 'Entity',
  plural: 'Entities',
  naturalKey: 'LOCATIONID',
  fields: [recordNo(), ...texts('LOCATIONID NAME CURRENCY'), status(), ...audit()],
});

const user = defineObject({
  name: 'USERINFO',
  label: 'User',
  naturalKey: 'LOGINID',
  fields: [
    recordNo(),
    ...texts('LOGINID DESCRIPTION USERTYPE'),
    field('ADMIN', 'BOOLEAN'),
    status(),
    ...audit(),
  ],
});

export const companyObjects: readonly ObjectSchema[] = [location, entity, user];
