import { EMPTY_LINK } from '../../core/account-links';
import { mayClearLink, mayRelease, mayReserve, mayWriteLink } from '../../core/link-rules';
import type { CrmConnector } from '../contract';
import { changeLink, type LinkWriting } from './change-link';
import { hasCode } from './session-call';

type LinkChanges = Pick<CrmConnector, 'reserve' | 'release' | 'writeLink' | 'clearLink'>;

/** What is written of a link; see `CrmConnector`. A version is not needed: every write begins with a reading. */
export const linkChanges = (writing: LinkWriting): LinkChanges => ({
  reserve: (recordId, key) =>
    changeLink(
      writing,
      recordId,
      (link, rival) => (mayReserve(rival ?? link, key) ? { integrationKey: key } : null),
      true,
    ),
  release: async (recordId, key) => {
    try {
      await changeLink(writing, recordId, (link) => (mayRelease(link, key) ? { integrationKey: '' } : null));
    } catch (error) {
      // A record that is gone holds no reservation.
      if (!hasCode(error, 'CRM-RECORD-GONE')) throw error;
    }
  },
  writeLink: (recordId, link) =>
    changeLink(writing, recordId, (present) => (mayWriteLink(present, link) ? link : null)),
  clearLink: (recordId, expected) =>
    changeLink(writing, recordId, (present) => (mayClearLink(present, expected) ? EMPTY_LINK : null)),
});
