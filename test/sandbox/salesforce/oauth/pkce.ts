import { createHash } from 'node:crypto';
import type { WireResponse } from '../../simulated-system';
import { json } from '../json-response';
import type { Random } from '../random';

/** RFC 7636, S256. The verifier may be of any length: some clients send more than the RFC's 128 characters. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** `GET /services/oauth2/pkce/generator` */
export function answerPkceGenerator(random: Random): WireResponse {
  const verifier = random.secret(86);
  return json(200, { code_verifier: verifier, code_challenge: challengeOf(verifier) });
}
