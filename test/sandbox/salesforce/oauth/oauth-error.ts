import type { WireResponse } from '../../simulated-system';

/** A refusal of the OAuth endpoints: `{error, error_description}`. */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }

  response(status = 400): WireResponse {
    return {
      status,
      headers: { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' },
      body: JSON.stringify({ error: this.error, error_description: this.message }),
    };
  }
}
