import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/sandbox';

const login = v.object({ id: v.string(), username: v.string(), password: v.string() });
const record = v.object({ id: v.string(), name: v.string(), url: v.string() });

const schema = v.object({
  salesforce: v.object({
    lightning: v.string(),
    api: v.string(),
    consumerKey: v.string(),
    users: v.record(v.string(), login),
    records: v.record(v.string(), record),
  }),
  intacct: v.object({
    company: v.string(),
    senders: v.array(v.object({ id: v.string(), password: v.string() })),
    users: v.array(v.object({ id: v.string(), password: v.string() })),
    customers: v.array(v.object({ id: v.string(), name: v.string() })),
  }),
  'sage-crm': v.object({
    origin: v.string(),
    install: v.string(),
    logonPage: v.string(),
    users: v.record(v.string(), v.object({ logon: v.string(), password: v.string() })),
    companies: v.record(v.string(), v.object({ id: v.number(), name: v.string() })),
  }),
  'sage-300': v.object({
    baseAddress: v.string(),
    plainAddress: v.string(),
    company: v.string(),
    users: v.array(v.object({ id: v.string(), password: v.string() })),
  }),
  'sage-100': v.object({
    service: v.string(),
    company: v.string(),
    users: v.array(v.object({ name: v.string(), password: v.string() })),
  }),
});

/** What the sandbox says about itself: users, passwords, records. */
export type Facts = v.InferOutput<typeof schema>;

export const readFacts = (sandbox: Sandbox): Facts => v.parse(schema, sandbox.describe());
