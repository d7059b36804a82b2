import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox';
import { origin, SIZE, startSage100 } from './sage-100-soap-client';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSage100();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.reset({ size: SIZE });
  sandbox.systems['sage-100']?.configure({ profile: '2024' });
});

const AUTHORIZATION = `Basic ${Buffer.from('crmapi:Soap&Pass<1>').toString('base64')}`;

/** A published XML parser as it is: attributes beside elements, texts left as texts, lists where Atom has lists. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

interface Link {
  readonly '@rel': string;
  readonly '@href': string;
}

interface Document {
  readonly feed: Readonly<Record<string, string>> & {
    readonly link: readonly Link[];
    readonly entry: readonly Entry[];
  };
  readonly entry: readonly Entry[];
  readonly 'sdata:diagnoses': unknown;
}

interface Entry {
  readonly title: string;
  readonly 'sdata:payload': Readonly<Record<string, unknown>>;
}

async function read(path: string): Promise<{ response: Response; document: Document }> {
  const address = path.startsWith('http') ? path : `${origin(sandbox)}/sdata/MasApp/MasContract/ABC/${path}`;
  const response = await fetch(address, { headers: { authorization: AUTHORIZATION } });
  return { response, document: parser.parse(await response.text()) };
}

describe('the feed of SData, read with a generic parser', () => {
  it('is an Atom feed with a payload in no namespace for each row', async () => {
    const where = encodeURIComponent("CustomerNo eq 'QUAYSIDE'");
    const { response, document } = await read(`AR_Customer?where=${where}&startIndex=1&count=200`);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; type=feed; charset=utf-8');
    const { feed } = document;
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      'opensearch:totalResults': '1',
      'opensearch:startIndex': '1',
      'opensearch:itemsPerPage': '200',
    });
    const [entry] = feed.entry;
    expect(entry?.title).toBe('AR_Customer(01;QUAYSIDE)');
    expect(entry?.['sdata:payload'].AR_Customer).toMatchObject({
      '@xmlns': '',
      '@sdata:key': '01;QUAYSIDE',
      ARDivisionNo: '01',
      CustomerName: 'Quayside Marine Supplies',
      AgingCategory4: '2791.25',
      FaxNo: { '@xsi:nil': 'true' },
      UDF_REGION: 'WEST',
    });
  });

  it('can be walked through its next links', async () => {
    const seen: string[] = [];
    let next: string | undefined = 'AR_Customer?count=15';
    while (next !== undefined) {
      const { feed }: Document = (await read(next)).document;
      seen.push(...feed.entry.map((one) => one.title));
      next = feed.link.find((one) => one['@rel'] === 'next')?.['@href'];
    }
    expect(new Set(seen).size).toBe(SIZE + 13);
    expect(seen).toHaveLength(SIZE + 13);
  });

  it('has entries and diagnoses of their own', async () => {
    const { document } = await read('AR_TermsCode(01)');
    expect(document.entry[0]?.['sdata:payload'].AR_TermsCode).toMatchObject({ TermsCodeDesc: 'Net 30 days' });
    const broken = await read(`AR_Customer(02;${encodeURIComponent('R&D/1')})`);
    expect(broken.response.status).toBe(500);
    expect(broken.document['sdata:diagnoses']).toMatchObject({
      'sdata:diagnosis': {
        'sdata:severity': 'Error',
        'sdata:message': 'Object reference not set to an instance of an object.',
      },
    });
  });
});
