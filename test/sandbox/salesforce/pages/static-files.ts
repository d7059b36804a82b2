import { readdirSync } from 'node:fs';
import type { WireResponse } from '../../simulated-system';
import { pageFile } from './page-response';

const STYLE_SHEETS = ['hooks', 'frame', 'page', 'record', 'lists'];

/** Scripts and style sheet of the Lightning page, under `/auraFW/`; only the files that are there. */
export function staticFile(path: string): WireResponse | null {
  const name = path.slice('/auraFW/'.length);
  if (name === 'lightning.css')
    return text(STYLE_SHEETS.map((sheet) => pageFile(`css/${sheet}.css`)).join('\n'), 'text/css');
  const scripts = readdirSync(new URL('client', import.meta.url));
  return scripts.includes(name) ? text(pageFile(`client/${name}`), 'text/javascript') : null;
}

/** The style sheet of the forms on the API host. */
export function formsStyleSheet(): WireResponse {
  return text(pageFile('css/forms.css'), 'text/css');
}

function text(body: string, type: string): WireResponse {
  return {
    status: 200,
    headers: { 'content-type': `${type};charset=UTF-8`, 'cache-control': 'no-store' },
    body,
  };
}
