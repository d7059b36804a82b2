import type { QualifiedElement } from '../../xml/qualified-element';
import type { Installation } from '../installation';
import type { Source } from '../query/source';
import { tableSource } from '../query/table-source';
import { viewSource } from '../query/view-source';
import type { Writer } from '../rules/records';
import type { ServiceSession } from '../sessions/service-sessions';
import { noEntity, notEnabled } from './soap-fault';

/** One call of a signed-in client. */
export interface Call {
  readonly installation: Installation;
  readonly session: ServiceSession;
  readonly content: QualifiedElement;
}

/** An entity as the caller sees it. @throws SoapFault */
export function entityNamed(name: string, { installation, session }: Call): Source {
  const { database, switches } = installation;
  const lower = name.toLowerCase();
  const table = database.tables.get(lower);
  const source = table
    ? tableSource(installation, table, session.user)
    : viewSource(installation, lower, session.user);
  if (!source) throw noEntity(name);
  if (switches.soapClosed.some((one) => one.toLowerCase() === lower)) throw notEnabled(name);
  return source;
}

export function writerOf({ session }: Call): Writer {
  return { user: session.user, channel: 'soap' };
}
