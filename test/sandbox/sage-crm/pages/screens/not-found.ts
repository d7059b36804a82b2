import type { Screen } from '../layout/screen';
import type { Visit } from '../visit';

/** Instead of a record that is deleted, hidden from this user or was never there. */
export function notFound(_visit: Visit): Screen {
  return {
    title: 'CRM',
    messages: [
      { kind: 'error', text: 'The record could not be found, or you do not have rights to view it.' },
    ],
    parts: [],
    buttons: [],
  };
}
