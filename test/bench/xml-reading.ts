import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readXml } from '../../src/transport/xml';
import { listPage } from './list-page';
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
  ];
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
