import { JobBook } from './bulk/job-book';
import type { Row } from './data/row';
import { Store } from './data/store';
import { IdSequence } from './ids';
import { GrantBook } from './oauth/grants';
import { Random } from './random';
import { RecentlyViewed } from './recently-viewed';
import { QueryLocators } from './rest/query-locators';
import { Schema } from './schema/schema';
import { SessionBook } from './sessions';
import { defaultSwitches, type Switches } from './switches';
import { timestamp } from './timestamp';

/** Everything one simulated organisation knows. Built anew on every reset. */
export class Organisation {
  switches: Switches = defaultSwitches();
  readonly store = new Store();
  readonly schema = new Schema(() => this.switches);
  readonly ids: IdSequence;
  readonly random: Random;
  readonly sessions: SessionBook;
  readonly grants: GrantBook;
  readonly locators = new QueryLocators();
  readonly jobs = new JobBook();
  readonly recentlyViewed = new RecentlyViewed();
  /** API calls of the day, as `Sforce-Limit-Info` reports them. */
  apiCalls = 0;
  readonly now: () => number;

  constructor(seed: number, now: () => number) {
    this.now = now;
    this.ids = new IdSequence(seed);
    this.random = new Random(seed);
    this.sessions = new SessionBook(this.random);
    this.grants = new GrantBook(this.random, now);
  }

  get record(): Row {
    const [organization] = this.store.rows('Organization');
    if (!organization) throw new Error('the organisation has not been seeded');
    return organization;
  }

  /** Writes a record as the system does: no rules, no access checks. */
  put(object: string, values: Readonly<Record<string, Row[string]>>, at = this.now()): Row {
    const stamp = timestamp(at);
    const by = typeof values.OwnerId === 'string' ? values.OwnerId : null;
    const row: Row = {
      IsDeleted: false,
      CreatedDate: stamp,
      CreatedById: by,
      LastModifiedDate: stamp,
      LastModifiedById: by,
      SystemModstamp: stamp,
      ...values,
      Id: this.ids.next(this.schema.keyPrefix(object)),
    };
    this.store.insert(object, row);
    return row;
  }
}

/** Who asks: every read and write is judged by this user's access. */
export interface Caller {
  readonly org: Organisation;
  readonly userId: string;
}
