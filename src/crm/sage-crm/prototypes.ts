import { AppError } from '../../core/app-error';
import type { CrmField } from '../contract';
import { orClosed, RECORDS, type SageRest } from './rest';
import { isJson, toRow } from './row';

/** The columns of a company as the signed-in user may see them; read once as long as the connector lives. */
export interface Prototypes {
  /** @throws AppError `CRM-ENTITY-CLOSED`, `CRM-WEB-SERVICES-OFF` */
  company(): Promise<readonly CrmField[]>;
}

export function createPrototypes(rest: SageRest): Prototypes {
  let known: Promise<readonly CrmField[]> | null = null;
  return {
    company() {
      const reading = known ?? readFields(rest);
      known = reading;
      // A failure is told to those who wait, and not kept.
      reading.catch(() => {
        known = null;
      });
      return reading;
    },
  };
}

async function readFields(rest: SageRest): Promise<readonly CrmField[]> {
  const json = await rest
    .send({ path: `${RECORDS}$prototypes/company` })
    .catch((error: unknown) => orClosed(error, 'Company'));
  const { $properties: properties } = json;
  if (!isJson(properties)) throw new AppError('NET-UNREADABLE', { raw: 'prototype of another shape' });
  return Object.entries(properties).flatMap(([name, property]) => {
    const about = toRow(isJson(property) ? property : {});
    return about.$ishidden === 'true' ? [] : [fieldOf(name.toLowerCase(), about)];
  });
}

/** The length is 0 where the version does not tell it. */
const fieldOf = (name: string, about: ReturnType<typeof toRow>): CrmField => ({
  name,
  label: about.$title || name,
  type: about.$type || 'string',
  length: Number(about.$maxlength ?? about.$length) || 0,
  writable: about.$isreadonly !== 'true',
});
