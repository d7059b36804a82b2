import { describe, expect, it } from 'vitest';
import { serviceUserProblems } from './service-user-problems';

const saved = { serviceUser: 'imports', servicePasswordSaved: true };
const unsaved = { serviceUser: '', servicePasswordSaved: false };

describe('user and password of imports', () => {
  it.each([
    ['neither', '', '', unsaved, {}],
    ['both', 'imports', 'secret', unsaved, {}],
    ['the user alone', 'imports', '', unsaved, { servicePassword: 'service_password_needed' }],
    ['the password alone', ' ', 'secret', unsaved, { serviceUser: 'service_user_needed' }],
    ['the user whose password is saved', ' imports ', '', saved, {}],
    ['another user than the saved one', 'other', '', saved, { servicePassword: 'service_password_needed' }],
    [
      'a saved user whose password is not saved',
      'imports',
      '',
      { ...saved, servicePasswordSaved: false },
      { servicePassword: 'service_password_needed' },
    ],
    ['the removal of a saved user', '', '', saved, {}],
  ])('%s', (_case, serviceUser, servicePassword, before, problems) => {
    expect(serviceUserProblems({ serviceUser, servicePassword }, before)).toEqual(problems);
  });
});
