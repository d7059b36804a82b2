/** The service user as it is typed. */
export interface TypedServiceUser {
  readonly serviceUser: string;
  readonly servicePassword: string;
}

/** The service user as it is saved; a password is only known to be there. */
export interface SavedServiceUser {
  readonly serviceUser: string;
  readonly servicePasswordSaved: boolean;
}

/**
 * Locale keys of what is wrong, by field key. User and password come together: a saved password stays with the user that
 * it was saved for, because a wrong one locks the account of another.
 */
export function serviceUserProblems(
  typed: TypedServiceUser,
  saved: SavedServiceUser,
): Readonly<Record<string, string>> {
  const user = typed.serviceUser.trim();
  const password = typed.servicePassword;
  if (user === '') return password === '' ? {} : { serviceUser: 'service_user_needed' };
  return password === '' && !keepsPassword(user, saved) ? { servicePassword: 'service_password_needed' } : {};
}

/** Whether the saved password belongs to the user that is typed. */
export const keepsPassword = (user: string, saved: SavedServiceUser): boolean =>
  saved.servicePasswordSaved && saved.serviceUser === user.trim();
