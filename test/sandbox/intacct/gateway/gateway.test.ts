import { beforeEach, describe, expect, it } from 'vitest';
import { errorsOf, GatewayClient, queryOf, recordsOf, resultsOf, valuesOf } from '../gateway-client';
import { createIntacct } from '../intacct';
import { child, textOf, type XmlElement } from '../xml/element';
import { readXml } from '../xml/read-xml';

let now = new Date('2026-08-01T10:00:00Z');
const system = createIntacct(() => now);
const client = new GatewayClient(system);
beforeEach(() => {
  now = new Date('2026-08-01T10:00:00Z');
  system.reset({ seed: 1, size: 5 });
});

const NAMES = queryOf('CUSTOMER', 'NAME');
const create = (id: string) =>
  `<create><CUSTOMER><CUSTOMERID>${id}</CUSTOMERID><NAME>${id}</NAME><DISPLAYCONTACT><PRINTAS>${id}</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>`;
const count = () => (system.snapshot() as { counts: Record<string, number> }).counts.CUSTOMER;

async function openSession(options: Parameters<GatewayClient['call']>[1] = {}): Promise<string> {
  const [data] = recordsOf(await client.call('<getAPISession/>', options));
  return (data && textOf(data, 'sessionid')) ?? '';
}

function authentication(response: XmlElement): XmlElement {
  const operation = child(response, 'operation');
  const block = operation && child(operation, 'authentication');
  if (!operation || !block) throw new Error('no authentication block');
  return {
    ...block,
    children: [...block.children, ...operation.children.filter((one) => one.name === 'errormessage')],
  };
}

describe('the request document', () => {
  const request = (control: string, login: string) =>
    `<request><control>${control}</control><operation><authentication><login>${login}</login></authentication><content><function controlid="1"><getAPISession/></function></content></operation></request>`;
  const control =
    '<senderid>ledgerside_sender</senderid><password>Vend0r&amp;Key</password><controlid>c</controlid><dtdversion>3.0</dtdversion>';
  const login =
    '<userid>xml_gateway</userid><companyid>NorthwindTest</companyid><password>Gate&lt;way&gt;1</password>';
  const swapped =
    '<companyid>NorthwindTest</companyid><userid>xml_gateway</userid><password>Gate&lt;way&gt;1</password>';
  const status = async (body: string) => {
    const response = readXml(String((await client.post(body)).body));
    const block = child(response, 'control');
    return [block && textOf(block, 'status'), ...errorsOf(response)].join(' ');
  };

  it('is accepted in the documented order', async () => {
    expect(await status(request(control, login))).toBe('success');
  });

  it.each([
    ['login out of order', request(control, swapped)],
    ['an unknown control element', request(`${control}<color>red</color>`, login)],
    ['another version', request(control.replace('3.0', '2.1'), login)],
    ['no control id', request(control.replace('<controlid>c</controlid>', ''), login)],
    ['an empty control id', request(control.replace('>c<', '><'), login)],
    ['no functions', request(control, login).replace(/<function.*function>/, '')],
    ['a function without control id', request(control, login).replace(' controlid="1"', '')],
    ['bad XML', `${request(control, login)}<`],
  ])('is refused for %s', async (_, body) => {
    expect(await status(body)).toMatch(/^failure XL03000003 XML Parse schema error/);
  });

  it('may be out of order when the switch says so', async () => {
    system.configure({ strictOrder: false });
    expect(await status(request(control, swapped))).toBe('success');
  });

  it('is not asynchronous', async () => {
    const body = request(
      control.replace('</controlid>', '</controlid>').concat('<policyid>p</policyid>'),
      login,
    );
    expect(await status(body)).toBe('failure XL03000006 p is not a valid transport policy.');
  });
});

describe('sessions', () => {
  it('slide with every use and end after their time', async () => {
    system.configure({ sessionMinutes: 60 });
    const sessionId = await openSession();
    now = new Date('2026-08-01T10:59:00Z');
    const used = authentication(await client.send([NAMES], { sessionId }));
    expect(textOf(used, 'sessiontimeout')).toBe('2026-08-01T11:59:00+00:00');
    now = new Date('2026-08-01T11:59:01Z');
    const over = authentication(await client.send([NAMES], { sessionId }));
    expect([textOf(over, 'status'), textOf(over, 'userid'), textOf(over, 'companyid')]).toEqual([
      'failure',
      '',
      '',
    ]);
    expect(errorsOf(over)[0]).toMatch(/^XL03000006 Invalid session/);
  });

  it('belong to the host of their endpoint', async () => {
    const sessionId = await openSession({ host: 'api.intacct.com' });
    const astray = authentication(await client.send([NAMES], { sessionId, host: 'api.intacct.com' }));
    expect(textOf(astray, 'status')).toBe('failure');
    const right = authentication(await client.send([NAMES], { sessionId, host: 'na09.intacct.com' }));
    expect(textOf(right, 'status')).toBe('success');
  });

  it('are made by a request of their own', async () => {
    const results = resultsOf(await client.send(['<getAPISession/>', NAMES]));
    expect(results.map((one) => textOf(one, 'status'))).toEqual(['failure', 'success']);
  });

  it('lead from an entity back to the top with an empty location', async () => {
    const sessionId = await openSession({ entityId: 'IE' });
    const [api] = recordsOf(await client.call('<getAPISession><locationid/></getAPISession>', { sessionId }));
    expect(api && textOf(api, 'locationid')).toBe('');
  });
});

describe('signing in', () => {
  it('locks the user after too many wrong passwords', async () => {
    system.configure({ lockAfterFailures: 3 });
    for (let attempt = 0; attempt < 3; attempt += 1) await client.send([NAMES], { password: 'wrong' });
    expect(textOf(authentication(await client.send([NAMES])), 'status')).toBe('failure');
  });
});

describe('functions of one request', () => {
  it('are taken back together, with a result for those that ran', async () => {
    const before = count();
    const response = await client.send([create('A'), create('C-00917'), create('B')], { transaction: true });
    const results = resultsOf(response);
    expect(results.map((one) => textOf(one, 'status'))).toEqual(['aborted', 'failure']);
    const rolledBack =
      'XL03000009 The entire transaction in this operation has been rolled back due to an error.';
    expect(results.map((one) => errorsOf(one).at(-1))).toEqual([rolledBack, rolledBack]);
    expect(errorsOf(results[1] ?? response)[0]).toMatch(/^BL34000061 /);
    expect(count()).toBe(before);
  });

  it('are remembered by control id, unless they were taken back', async () => {
    const once = { uniqueId: true, controlIds: ['job-1'] };
    await client.send([create('A'), create('C-00917')], {
      transaction: true,
      uniqueId: true,
      controlIds: ['job-1', 'job-2'],
    });
    expect(textOf(await client.call(create('A'), once), 'status')).toBe('success');
    const again = await client.call(create('A'), once);
    expect(errorsOf(again)[0]).toMatch(/'job-1' has already been processed/);
    expect((system.snapshot() as { executedControlIds: string[] }).executedControlIds).toEqual(['job-1']);
  });

  it('say what is missing in the role, and go on', async () => {
    const orders = queryOf('SODOCUMENT', 'DOCID');
    const results = resultsOf(
      await client.send([orders, NAMES], { user: 'xml_no_orders', password: 'NoOrders1' }),
    );
    expect(results.flatMap(errorsOf)).toEqual([
      'PL04000005 You do not have permission for API operation READ_BY_QUERY on objects of type sodocument',
    ]);
    system.configure({ denyObjects: { xml_gateway: ['CUSTOMER'] } });
    expect(textOf(await client.call(NAMES), 'status')).toBe('failure');
    expect(textOf(await client.call('<lookup><object>CUSTOMER</object></lookup>'), 'status')).toBe('success');
  });

  it('explain errors further when asked', async () => {
    const [result] = resultsOf(await client.send([create('C-00917')], { additionalInfo: true }));
    const message = result && child(result, 'errormessage');
    const info = message?.children[0] && child(message.children[0], 'additionalinfo');
    expect(info && textOf(info, 'category')).toBe('Duplication Prevention');
  });
});

describe('what stands before the gateway', () => {
  it('limits requests at a time', async () => {
    system.configure({ concurrency: 2 });
    const answers = await Promise.all([1, 2, 3].map(() => client.post('<request/>')));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers?.['retry-after']).toBe('2');
  });

  it.each([
    ['GET', '/ia/xml/xmlgw.phtml', 405],
    ['POST', '/ia/api/v1', 404],
  ])('answers %s %s with a page', async (method, path, status) => {
    const url = new URL(path, 'https://api.intacct.com');
    expect(await system.handle({ method, url, headers: {}, body: '' })).toMatchObject({ status });
  });

  it('refuses other content types', async () => {
    const url = new URL('https://api.intacct.com/ia/xml/xmlgw.phtml');
    const headers = { 'content-type': 'application/json' };
    const response = await system.handle({ method: 'POST', url, headers, body: '{}' });
    expect(response.status).toBe(400);
    expect(errorsOf(readXml(String(response.body)))).toEqual(['GW-0014']);
  });

  it('knows no other switches than its own', () => {
    expect(() => system.configure({ colour: 'red' })).toThrow(/no switch named colour/);
    expect(() => system.configure({ dateFormat: 'ISO' })).toThrow(/cannot be/);
  });

  it('shows rows in another order after a write, unless told not to', async () => {
    const ids = async () => valuesOf(await client.call(queryOf('CUSTOMER', 'CUSTOMERID')), 'CUSTOMERID');
    const first = await ids();
    await client.call(create('A'));
    const second = (await ids()).filter((id) => id !== 'A');
    expect(second).not.toEqual(first);
    expect([...second].sort()).toEqual([...first].sort());
    system.configure({ readShuffled: false });
    expect((await ids()).slice(0, 2)).toEqual(['C-00917', 'C-00042']);
  });
});
