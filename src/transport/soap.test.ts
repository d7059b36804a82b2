import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { readSoap, soapEnvelope, soapHeaders } from './soap';
import { element, textOf } from './xml-element';
import { legalText } from './xml-text';

const answer = (body: string, status = 200) => ({ status, headers: {}, body });
const inEnvelope = (content: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${content}</s:Body></s:Envelope>`;

describe('a SOAP 1.1 message', () => {
  it('carries any text there and back, and drops what no document can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sent = soapEnvelope(element('Put', [element('value', text)], { xmlns: 'urn:x' }));
        const back = readSoap(answer(sent));
        const entry = back && 'entry' in back ? back.entry : null;
        expect(entry?.children[0]?.text ?? '').toBe(legalText(text));
      }),
    );
  });

  it('names its action in quotes', () => {
    expect(soapHeaders('urn:x/Put')).toEqual({
      'content-type': 'text/xml; charset=utf-8',
      soapaction: '"urn:x/Put"',
    });
  });

  it('is read by local names, whatever the prefixes', () => {
    const read = readSoap(
      answer(inEnvelope('<q:PutResponse xmlns:q="u"><q:value>1</q:value></q:PutResponse>')),
    );
    expect(read && 'entry' in read ? [read.entry.name, textOf(read.entry, 'value')] : null).toEqual([
      'PutResponse',
      '1',
    ]);
  });

  it('is known by its envelope, whatever prefix that has', () => {
    const body = inEnvelope('<a/>').replaceAll('s:', 'SOAP-ENV:').replaceAll('xmlns:s=', 'xmlns:SOAP-ENV=');
    expect(readSoap(answer(body))).toMatchObject({ entry: { name: 'a' } });
  });

  it('has a header only where there is something to put in it', () => {
    const entry = element('Get', '', { xmlns: 'urn:x' });
    expect(soapEnvelope(entry)).not.toContain('Header');
    expect(soapEnvelope(entry, element('sid', '1', { xmlns: 'urn:x' }))).toContain(
      '<s:Header><sid xmlns="urn:x">1</sid></s:Header><s:Body>',
    );
  });

  it.each([200, 500])('is a fault whatever the status: %i', (status) => {
    const fault =
      '<s:Fault><faultcode xmlns:a="u">a:CI_NOF</faultcode><faultstring>No.</faultstring><detail><x/></detail></s:Fault>';
    expect(readSoap(answer(inEnvelope(fault), status))).toMatchObject({
      fault: { code: 'CI_NOF', text: 'No.', detail: { children: [{ name: 'x' }] } },
    });
  });

  it('is none where a page of the web server came instead', () => {
    expect(readSoap(answer('<html><body>404</body></html>', 404))).toBeNull();
  });

  it.each([inEnvelope(''), inEnvelope('<a><b>').slice(0, -20), '<s:Envelope'])(
    'is not made of half an answer: %s',
    (body) => {
      expect(() => readSoap(answer(body))).toThrow(AppError);
    },
  );
});
