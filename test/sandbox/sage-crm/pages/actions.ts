/** Numbers of screens. Those that no published address shows are this installation's own, from 1900 upwards. */
export const ACT = {
  newCompany: 140,
  newPerson: 141,
  find: 160,
  company: 200,
  editCompany: 201,
  person: 220,
  editPerson: 222,
  opportunity: 260,
  case: 281,
  customPage: 430,
  recent: 520,
  newCompanyPopUp: 1230,
  administration: 1650,
  dashboard: 6001,
  companyDashboard: 6003,
  quickLook: 1901,
  list: 1902,
  logOff: 1903,
} as const;

/** Key numbers of the address. */
export const KEY = { company: 1, person: 2, opportunity: 7, case: 8 } as const;
