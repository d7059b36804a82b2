import { readdirSync } from 'node:fs';
import type { WireResponse } from '../../simulated-system';
import { pageFile } from './page-response';

/** Scripts and style sheet of the Lightning page, under `/auraFW/`; only the files that are there. */
export function staticFile(path: string): WireResponse | null {
  const name = path.slice('/auraFW/'.length);
  if (name === 'lightning.css') return file('lightning.css', 'text/css');
  const scripts = readdirSync(new URL('client', import.meta.url));
  return scripts.includes(name) ? file(`client/${name}`, 'text/javascript') : null;
}

function file(name: string, type: string): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': `${type};charset=UTF-8`, 'cache-control': 'no-store' },
    body: pageFile(name),
  };
}
