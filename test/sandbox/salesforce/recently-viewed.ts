import type { Row } from './data/row';
import { timestamp } from './timestamp';

const REMEMBERED = 200;

/** What each user looked at last, newest first; SOQL reads it as the object RecentlyViewed. */
export class RecentlyViewed {
  readonly #byUser = new Map<string, readonly Row[]>();

  note(userId: string, type: string, viewed: Row, at: number): void {
    const entry: Row = {
      Id: viewed.Id,
      Name: viewed.Name ?? null,
      Type: type,
      LastViewedDate: timestamp(at),
      IsDeleted: false,
    };
    const others = this.rows(userId).filter((row) => row.Id !== viewed.Id);
    this.#byUser.set(userId, [entry, ...others].slice(0, REMEMBERED));
  }

  rows(userId: string): readonly Row[] {
    return this.#byUser.get(userId) ?? [];
  }
}
