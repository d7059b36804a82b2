import { encodeEntities } from '../../xml/entities';

const STYLE = `
  body { margin: 0; font: 14px/1.45 system-ui, sans-serif; color: #1c2b33; background: #f2f5f7 }
  header { background: #00573a; color: #fff; padding: 10px 24px; display: flex; justify-content: space-between }
  main { max-width: 960px; margin: 24px auto; background: #fff; padding: 24px; border: 1px solid #d5dde2 }
  h1 { margin: 0; font-size: 22px } h2 { margin: 24px 0 8px; font-size: 16px; color: #00573a }
  .key { margin: 2px 0 18px; color: #53666f }
  dl { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 32px; margin: 0 }
  dl div { display: flex; justify-content: space-between; border-bottom: 1px solid #edf1f3; padding: 3px 0 }
  dt { color: #53666f } dd { margin: 0; text-align: right }
  table { width: 100%; border-collapse: collapse } th, td { text-align: left; padding: 5px 8px; border-bottom: 1px solid #edf1f3 }
  th:last-child, td:last-child { text-align: right; font-variant-numeric: tabular-nums }
  footer { text-align: center; color: #7b8b93; padding: 12px }
`;

/** The frame around every page of the simulated product. */
export function layout(title: string, company: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${encodeEntities(title)} | Intacct (simulated)</title><style>${STYLE}</style></head><body><header><strong>Sage Intacct (simulated)</strong><span>${encodeEntities(company)}</span></header><main>${content}</main><footer>Simulated for tests and demonstrations; no data of a real company.</footer></body></html>`;
}
