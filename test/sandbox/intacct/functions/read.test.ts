import { beforeEach, describe, expect, it } from 'vitest';
import { child, textOf } from '../../xml/element';
import { errorsOf, GatewayClient, recordsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';

const system = createIntacct(() => new Date('2026-08-01T23:30:00Z'));
const client = new GatewayClient(system);
beforeEach(() => system.reset({ seed: 1, size: 60 }));

describe('reads by key', () => {
  it('leave out what is not there', async () => {
    const result = await client.call(
      '<read><object>CUSTOMER</object><keys>41,999999</keys><fields>NAME</fields></read>',
    );
    expect(child(result, 'data')?.attributes).toEqual({ listtype: 'CUSTOMER', count: '1' });
    expect(valuesOf(result, 'NAME')).toEqual(['Harbour Tools Limited']);
  });

  it('name unknown fields in the error number itself', async () => {
    const result = await client.call(
      '<read><object>CUSTOMER</object><keys>41</keys><fields>NAME,SHOE</fields></read>',
    );
    expect(errorsOf(result)).toEqual(['Invalid fields list SHOE']);
    expect(child(result, 'data')).toBeUndefined();
  });

  it('nest the lines in their document, counted from 0', async () => {
    const call = (fields: string) =>
      `<readByName><object>SODOCUMENT</object><keys>Sales Order-SO-0771</keys><fields>${fields}</fields></readByName>`;
    const [document] = recordsOf(await client.call(call('*')));
    const lines = (document && child(document, 'SODOCUMENTENTRIES')?.children) ?? [];
    expect(lines.map((line) => [line.name, textOf(line, 'LINE_NO'), textOf(line, 'ITEMID')])).toEqual([
      ['sodocumententry', '0', 'ROPE-12--Mooring rope 12 mm'],
      ['sodocumententry', '1', 'FNDR-S--Fender, small'],
    ]);
    const [few] = recordsOf(await client.call(call('DOCNO')));
    expect(few?.children.map((one) => one.name)).toEqual(['DOCNO']);
  });

  it('end with the session that opened a result', async () => {
    const open = async () => {
      const [api] = recordsOf(await client.call('<getAPISession/>'));
      return (api && textOf(api, 'sessionid')) ?? '';
    };
    const [mine, other] = [await open(), await open()];
    const first = await client.call(
      '<readByQuery><object>CUSTOMER</object><fields>NAME</fields><query/><pagesize>10</pagesize></readByQuery>',
      { sessionId: mine },
    );
    const id = child(first, 'data')?.attributes.resultId ?? '';
    const more = `<readMore><resultId>${id}</resultId></readMore>`;
    expect(textOf(await client.call(more, { sessionId: other }), 'status')).toBe('failure');
    expect(child(await client.call(more, { sessionId: mine }), 'data')?.attributes).toMatchObject({
      count: '10',
      numremaining: '47',
    });
  });
});
