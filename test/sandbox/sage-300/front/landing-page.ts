import type { WireResponse } from '../../simulated-system';
import type { Installation } from '../installation';
import { modulesOf } from '../schema/schema';

/** What the address without a version shows to a person. */
export function landingPage({ schema, companies, switches }: Installation): WireResponse {
  const items = [...companies.keys()].flatMap((company) =>
    modulesOf(schema).map((module) => {
      const path = `/Sage300WebApi/v1.0/${switches.tenant}/${company}/${module}/$metadata`;
      return `<li><a href="${path}">${company} ${module}</a></li>`;
    }),
  );
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>Sage 300 Web API</title></head><body><h1>Sage 300 Web API</h1><ul>${items.join('')}</ul></body></html>`,
  };
}
