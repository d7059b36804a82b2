import type { CrmUser } from '../../core/crm-account';
import { type Row, textIn } from './row';

export const toUser = (row: Row): CrmUser => ({
  id: textIn(row, 'user_userid') || textIn(row, '$key'),
  name:
    ['user_firstname', 'user_lastname']
      .map((column) => textIn(row, column).trim())
      .filter(Boolean)
      .join(' ') || textIn(row, 'user_logon'),
  email: textIn(row, 'user_emailaddress'),
});
