import { ok, type RestCall, type RestReply } from './call';
import { type Route, route } from './router';

/** The root of one version, and the limits. */
export const RESOURCE_ROUTES: readonly Route[] = [route('GET', '', root), route('GET', 'limits', limits)];

function root({ base, origin, caller }: RestCall): RestReply {
  const names = ['composite', 'jobs', 'limits', 'query', 'queryAll', 'sobjects', 'tooling'];
  const urls = Object.fromEntries(names.map((name) => [name, `${base}/${name}`]));
  return ok({ ...urls, identity: `${origin}/id/${caller.org.record.Id}/${caller.userId}` });
}

function limits({ caller }: RestCall): RestReply {
  const { dailyApiLimit } = caller.org.switches;
  const remaining = Math.max(0, dailyApiLimit - caller.org.apiCalls);
  return ok({
    DailyApiRequests: { Max: dailyApiLimit, Remaining: remaining },
    DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
    DataStorageMB: { Max: 1024, Remaining: 990 },
    SingleEmail: { Max: 5000, Remaining: 5000 },
  });
}
