import { addDays } from '../../calendar';
import type { SeedOptions } from '../../simulated-system';
import type { Schema } from '../schema/schema';
import { Database } from '../store/database';
import { GeneratedCompanies } from './generated-companies';
import { NAMED_COMPANIES } from './named-companies';
import { CompanySeeder } from './seed-company';
import { TERRITORIES, USERS, WORLDWIDE } from './users';

const OLDEST_DAYS = 1500;

/** A database as a reset leaves it. `now` is server time, `YYYY-MM-DDThh:mm:ss`. */
export function seedDatabase(schema: Schema, { seed, size }: SeedOptions, now: string): Database {
  const today = now.slice(0, 10);
  const days = Array.from({ length: OLDEST_DAYS }, (_, age) => addDays(today, -age));
  const database = new Database(schema, new GeneratedCompanies({ seed, size, days }).ranges());
  const seeder = new CompanySeeder(database, `${addDays(today, -30)}T09:15:00`);
  for (const user of USERS) seeder.put('users', userValues(user), user.id);
  for (const { id, caption } of TERRITORIES) seeder.put('territories', { terr_caption: caption }, id);
  for (const company of NAMED_COMPANIES) seeder.company(company);
  seedActivity(seeder, today);
  return database;
}

function userValues(user: (typeof USERS)[number]): Readonly<Record<string, string>> {
  return {
    user_logon: user.logon,
    user_firstname: user.firstName,
    user_lastname: user.lastName,
    user_emailaddress: `${user.logon}@northwind.example`,
    user_language: 'US',
    user_per_admin: user.administrator ? '3' : '1',
    user_primaryterritory: String(user.territories?.[0] ?? WORLDWIDE),
  };
}

/** What makes the other tabs of a company plausible. */
function seedActivity(seeder: CompanySeeder, today: string): void {
  seeder.put('opportunity', {
    oppo_primarycompanyid: '43',
    oppo_primarypersonid: '101',
    oppo_assigneduserid: '4',
    oppo_description: 'Spring order of hand tools',
    oppo_stage: 'Negotiating',
    oppo_status: 'In Progress',
    oppo_forecast: '18500',
    oppo_forecast_cid: '2',
    oppo_targetclose: `${addDays(today, 40)}T00:00:00`,
    oppo_secterr: '101',
  });
  seeder.put('cases', {
    case_primarycompanyid: '43',
    case_primarypersonid: '102',
    case_assigneduserid: '4',
    case_referenceid: '0-10043',
    case_description: 'Invoice went to the wrong address',
    case_stage: 'Logged',
    case_status: 'In Progress',
    case_secterr: '101',
  });
}
