import { OData } from '@odata/client';
import { createSage300 } from '../sandbox/sage-300/sage-300';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

export const SIZE = 30;

/** A sandbox with the simulated Sage 300 alone. */
export function startSage300(): Promise<Sandbox> {
  return startSandbox([createSage300()], { seed: { size: SIZE } });
}

interface Credentials {
  readonly username: string;
  readonly password: string;
}

const CRMAPI: Credentials = { username: 'CRMAPI', password: 'Pass-300' };

export type Client = ReturnType<typeof OData.New4>;

/** The published OData client as it is, at one module of a company. */
export function odataClient(
  sandbox: Sandbox,
  module: string,
  credential: Credentials = CRMAPI,
  company = 'SAMLTD',
): Client {
  return OData.New4({ serviceEndpoint: `${moduleAddress(sandbox, module, company)}/`, credential });
}

export function moduleAddress(sandbox: Sandbox, module: string, company = 'SAMLTD'): string {
  return `${sandbox.httpOrigin['sage-300']}/Sage300WebApi/v1.0/-/${company}/${module}`;
}

export interface Customer {
  readonly CustomerNumber: string;
  readonly CustomerName: string;
  readonly [name: string]: unknown;
}
