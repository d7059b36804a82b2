import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readRows } from '../../src/erp/sage-intacct/query';
import { flatRows } from '../../src/transport/row-shape';
import { readXml } from '../../src/transport/xml';
import { descend } from '../../src/transport/xml-element';
import { readXmlRows } from '../../src/transport/xml-rows';
import { importPage, listPage } from './list-page';
import { atMost, type Measurement } from './measurement';
import { median } from './median';

const RECORDS = 1000;

/**
 * What our reader (refuses declarations, keeps every value text, limits depth) costs beside the parser underneath, which
 * reads the same page with a check of its form, text only and entities left alone.
 */
export function measureXmlReading(rounds: number): readonly Measurement[] {
  const page = listPage(RECORDS);
  const parser = new XMLParser({ parseTagValue: false, processEntities: false, preserveOrder: true });
  const ours: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const bare = elapsed(() => XMLValidator.validate(page) === true && parser.parse(page));
    const own = elapsed(() => readXml(page));
    // The first round compiles.
    if (round === 0) continue;
    ours.push(own);
    ratios.push(own / bare);
  }
  return [
    atMost({
      thing: `XML page of ${RECORDS} customers, by the bare parser`,
      value: median(ratios),
      most: 1.5,
      unit: '×',
    }),
    atMost({
      thing: `XML page of ${RECORDS} customers, in Node`,
      value: median(ours),
      most: 120,
      unit: 'ms',
    }),
    ...measureRows(rounds),
  ];
}

/** What an import reads: sixty fields of each customer, row by row, and what a tree of the same page costs. */
function measureRows(rounds: number): readonly Measurement[] {
  const page = importPage(RECORDS);
  const shape = flatRows('CUSTOMER');
  const streamed: number[] = [];
  const shares: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const tree = elapsed(() => readRows(descend(readXml(page), 'operation', 'result', 'data')));
    const rows = elapsed(() => readXmlRows(page, shape));
    if (round === 0) continue;
    streamed.push(rows);
    shares.push((100 * rows) / tree);
  }
  return [
    atMost({
      thing: `import page of ${RECORDS} customers with 60 fields, row by row, by a tree of it`,
      value: median(shares),
      most: 33,
      unit: '%',
    }),
    atMost({
      thing: `import page of ${RECORDS} customers with 60 fields, in Node`,
      value: median(streamed),
      most: 25,
      unit: 'ms',
    }),
  ];
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
