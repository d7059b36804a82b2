import { Window } from 'happy-dom';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { SAGE_CRM_HOST } from '../host';
import { Installation } from '../installation';
import { pageSite } from '../page-site';
import { type UserSeed, userById } from '../seed/users';
import { answerPage } from './pages';

const ORIGIN = `https://${SAGE_CRM_HOST}`;

export interface VisitOptions {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly address?: string;
}

/** A person at a browser without scripts, for the tests of the pages: keeps the SID, follows what it is told. */
export class PageVisitor {
  sid = '';

  constructor(
    readonly installation: Installation,
    readonly user: UserSeed,
  ) {}

  /** One request; `{sid}` in a path stands for the session of this person. */
  send(path: string, { cookie, form, address }: VisitOptions = {}): WireResponse {
    const request: WireRequest = {
      method: form ? 'POST' : 'GET',
      url: new URL(path.replace('{sid}', this.sid), ORIGIN),
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(address === undefined ? {} : { 'x-forwarded-for': address }),
      },
      body: form ? new URLSearchParams(form).toString() : '',
    };
    return answerPage(request, pageSite(this.installation)) ?? { status: 404 };
  }

  logOn(password = this.user.password): WireResponse {
    const { install } = this.installation.switches;
    const form = { EWARE_USERID: this.user.logon, PASSWORD: password };
    const answer = this.send(`/${install}/eware.dll/go`, { form });
    this.sid = /SID=(\d+)/.exec(String(answer.headers?.location))?.[1] ?? '';
    return answer;
  }

  /** The document at an address. */
  open(path: string, options: VisitOptions = {}): Document {
    return parsed(this.send(path, options));
  }

  /** The document of a screen, keys and all in `query`. */
  screen(query: string, options: VisitOptions = {}): Document {
    return this.open(`/${this.installation.switches.install}/eware.dll/Do?SID={sid}&${query}`, options);
  }

  /** Submits the form of a document with its own values and these. */
  submit(document: Document, changes: Readonly<Record<string, string>> = {}): Document {
    const form = document.querySelector<HTMLFormElement>('form[name=EntryForm]');
    const controls = [...(form?.querySelectorAll<HTMLInputElement>('input[name],select[name]') ?? [])];
    const values = controls.filter(({ type }) => type !== 'checkbox').map(({ name, value }) => [name, value]);
    return this.open(form?.getAttribute('action') ?? '', {
      form: { ...Object.fromEntries(values), ...changes },
    });
  }
}

/** A person who has signed in to a fresh installation. */
export function signedIn(userId = 4, now: () => number = () => 0): PageVisitor {
  const installation = new Installation(now);
  return signedInTo(installation, userId);
}

export function signedInTo(installation: Installation, userId: number): PageVisitor {
  const user = userById(userId);
  if (!user) throw new Error(`the seed has no user ${userId}`);
  const visitor = new PageVisitor(installation, user);
  visitor.logOn();
  return visitor;
}

export function parsed(answer: WireResponse): Document {
  const { document } = new Window({ url: ORIGIN });
  document.write(String(answer.body ?? ''));
  return document as unknown as Document;
}

/** Text of the first node that a selector finds, blanks taken together; empty where there is none. */
export function textOf(document: Document, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function isLogonPage(document: Document): boolean {
  return document.querySelector('form[name=LoginForm] input[name=EWARE_USERID]') !== null;
}
