/**
 * The one thing that is said to the script in the page's own world: read the record again. The page could raise the
 * event itself and would only refresh itself. Cancelling the event is the answer "done".
 */
export const REFRESH_EVENT = 'ledgerside:refresh-record';
