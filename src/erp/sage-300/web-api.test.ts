import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { openWebApi } from './web-api';
import { BASE, fakeWebApi, json, page, refusal, rows } from './web-api.fixture';

const netError = (code: ConstructorParameters<typeof AppError>[0]) => new AppError(code);

describe('a request', () => {
  it('goes below the company, with the credentials in one header and nowhere else', async () => {
    const fake = fakeWebApi(undefined, { password: 'Zürich:300' });
    await openWebApi(fake.ports).read('AR/ARCustomers', { top: 1 });
    const [request] = fake.requests;
    expect(request?.url).toBe(`${BASE}/AR/ARCustomers?$top=1`);
    const token = Buffer.from('CRMAPI:Zürich:300', 'utf8').toString('base64');
    expect(request?.headers).toEqual({
      authorization: `Basic ${token}`,
      accept: 'application/json',
      'content-type': 'application/json',
    });
    expect(request?.timeoutMs).toBe(120_000);
  });

  it.each([
    ['https://erp01', 'https://erp01/Sage300WebApi/v1.0/-/SAMLTD'],
    ['https://erp01:8443/', 'https://erp01:8443/Sage300WebApi/v1.0/-/SAMLTD'],
    ['https://erp01/sage/api/', 'https://erp01/sage/api/v1.0/-/SAMLTD'],
    ['http://erp01/Sage300WebApi/v1.0', 'http://erp01/Sage300WebApi/v1.0/-/SAMLTD'],
    ['http://erp01/Sage300WebApi/v1.0/-/SAMINC/AR?x#y', 'http://erp01/Sage300WebApi/v1.0/-/SAMLTD'],
  ])('finds the service at %s', async (serverAddress, base) => {
    const fake = fakeWebApi(undefined, { serverAddress });
    await openWebApi(fake.ports).read('AR/ARTerms');
    expect(fake.requests[0]?.url).toBe(`${base}/AR/ARTerms`);
  });

  it('names a tenant where there is one', async () => {
    const fake = fakeWebApi(undefined, { tenant: 'north wind' });
    await openWebApi(fake.ports).read('AR/ARTerms');
    expect(fake.requests[0]?.url).toContain('/v1.0/north%20wind/SAMLTD/');
  });

  it.each([
    [{ password: '' }, 'SECRET-MISSING'],
    [{ serverAddress: ' ' }, 'SECRET-MISSING'],
    [{ serverAddress: 'erp01' }, 'ERP-ADDRESS'],
    [{ serverAddress: 'ftp://erp01' }, 'ERP-ADDRESS'],
  ])('is not made from %o', (connection, code) => {
    expect(() => openWebApi(fakeWebApi(undefined, connection).ports)).toThrowError(
      expect.objectContaining({ code }),
    );
  });
});

describe('a read', () => {
  it('is repeated while the server is busy, one at a time from then on', async () => {
    const fake = fakeWebApi((_request, index) =>
      index < 4
        ? { ...refusal('TooManyRequests', 'Slow down.', 429), headers: { 'retry-after': '2' } }
        : undefined,
    );
    const api = openWebApi(fake.ports);
    await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((path) => api.read(`AR/${path}`)));
    expect(fake.atOnce()).toBe(4);
    expect(fake.pauses).toEqual([2000, 2000, 2000, 2000]);
    const before = fake.requests.length;
    await Promise.all(['A', 'B', 'C'].map((path) => api.read(`AR/${path}`)));
    expect(fake.requests.length - before).toBe(3);
  });

  it('goes alone for a while after the server was busy', async () => {
    const fake = fakeWebApi();
    const readTwo = () => {
      const api = openWebApi(fake.ports);
      return Promise.all([api.read('AR/A'), api.read('AR/B')]);
    };
    fake.stored.set('throttled-at', String(fake.ports.clock.now() - 60_000));
    await readTwo();
    expect(fake.atOnce()).toBe(1);
    fake.stored.set('throttled-at', String(fake.ports.clock.now() - 3_600_000));
    await readTwo();
    expect(fake.atOnce()).toBe(2);
  });

  it('is not repeated for a refusal', async () => {
    const fake = fakeWebApi(() => refusal('Forbidden', 'No right.', 403));
    await expect(openWebApi(fake.ports).read('OE/OEOrders')).rejects.toMatchObject({
      code: 'ERP-MODULE',
      params: { module: 'Order Entry (O/E)' },
    });
    expect(fake.requests).toHaveLength(1);
  });

  it('keeps the password out of what it reports', async () => {
    const fake = fakeWebApi(() => refusal('General', 'Pass-300 is no terms code'));
    const error = await openWebApi(fake.ports).read('AR/ARTerms').catch(String);
    expect(JSON.stringify(error)).not.toContain('Pass-300');
  });
});

describe('the first reads', () => {
  const unproven = (answer: (index: number) => ReturnType<typeof refusal> | undefined) => {
    const fake = fakeWebApi((_request, index) => answer(index));
    fake.stored.clear();
    const api = openWebApi(fake.ports);
    return { fake, all: Promise.allSettled(['A', 'B', 'C', 'D'].map((path) => api.read(`AR/${path}`))) };
  };

  it('try a password once, not in every one of them', async () => {
    const { fake, all } = unproven(() => refusal('Unauthorized', 'No.', 401));
    const results = await all;
    expect(results.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array.from({ length: 4 }, () => 'ERP-SIGN-IN'),
    );
    expect(fake.requests).toHaveLength(1);
  });

  it('go on together once it is taken, or nothing is known of it', async () => {
    for (const answer of [undefined, refusal('Forbidden', 'No.', 403)]) {
      const { fake, all } = unproven((index) => (index === 0 ? answer : undefined));
      const results = await all;
      expect(results.slice(1).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(fake.atOnce()).toBe(3);
    }
  });
});

describe('a post', () => {
  it.each([
    ['no answer', netError('NET-UNREACHABLE')],
    ['no answer in time', netError('NET-TIMEOUT')],
    // The browser may have repeated it, so that even this may be the second try.
    ['a refused connection', netError('NET-REFUSED')],
    ['a redirect', netError('NET-REDIRECT')],
    ['a proxy that waited long enough', page(504, 'Gateway Timeout')],
    ['an unhandled error', refusal('InternalServerError', 'Oops.', 500)],
    ['an error of the framework below', refusal('', 'An error has occurred.', 500)],
    ['half an answer', json('{"CustomerNumber":"HARB', 201)],
    ["somebody else's page", page(200, 'Welcome to the hotel')],
    ['408', page(408, 'Request Timeout')],
  ])('is uncertain after %s, and not sent again', async (_what, answer) => {
    const fake = fakeWebApi(() => answer);
    await expect(openWebApi(fake.ports).post('AR/ARCustomers', {})).rejects.toMatchObject({
      code: 'ERP-UNCERTAIN',
    });
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it.each([
    ['a refusal', refusal('RecordInvalid', 'Terms.'), 'ERP-VALIDATION'],
    ['too many requests', refusal('TooManyRequests', 'Slow down.', 429), 'NET-THROTTLED'],
    ['a host that is not allowed', netError('NET-HOST-REFUSED'), 'NET-HOST-REFUSED'],
    ['a wrong password', refusal('Unauthorized', 'No.', 401), 'ERP-SIGN-IN'],
    ['a wrong directory', page(404, 'Not found'), 'ERP-ADDRESS'],
  ])('has stored nothing after %s, and is not sent again', async (_what, answer, code) => {
    const fake = fakeWebApi(() => answer);
    await expect(openWebApi(fake.ports).post('AR/ARCustomers', {})).rejects.toMatchObject({ code });
    expect(fake.requests).toHaveLength(1);
  });

  it('takes no list for the record that was stored', async () => {
    const fake = fakeWebApi(() => rows([{ CustomerNumber: 'FIRST' }]));
    await expect(openWebApi(fake.ports).post('AR/ARCustomers', {})).rejects.toMatchObject({
      code: 'ERP-UNCERTAIN',
    });
  });

  it('gives back what was stored', async () => {
    const fake = fakeWebApi(() => json({ CustomerNumber: 'HARBOUR' }, 201));
    await expect(openWebApi(fake.ports).post('AR/ARCustomers', {})).resolves.toEqual({
      CustomerNumber: 'HARBOUR',
    });
  });
});

describe('a patch', () => {
  it('is content with no answer', async () => {
    const fake = fakeWebApi(() => ({ status: 204, headers: {}, body: '' }));
    await openWebApi(fake.ports).patch("AR/ARCustomers('A')", { City: 'Galway' });
    expect(fake.requests[0]).toMatchObject({ method: 'PATCH', body: '{"City":"Galway"}' });
  });
});

describe('a refusal with a status that a browser takes for distress', () => {
  const General = refusal('General', 'No such filter.', 500);
  const briefOf = (fake: ReturnType<typeof fakeWebApi>) =>
    fake.requests.map(({ method, url, headers }) => [method, url, headers.authorization !== undefined]);

  it('is followed by a plain answer of the same address, to nobody in particular', async () => {
    const fake = fakeWebApi(({ headers }) => (headers.authorization ? General : page(401, 'No')));
    const read = openWebApi(fake.ports).read('OE/OEOrders', { filter: "A eq 'B'" });
    await expect(read).rejects.toMatchObject({ code: 'ERP-VALIDATION' });
    expect(briefOf(fake)).toEqual([
      ['GET', expect.stringContaining('/OE/OEOrders?'), true],
      ['GET', `${BASE}/OE/OEOrders`, false],
    ]);
  });

  it('stands as it is where a page says it, which is distress', async () => {
    const fake = fakeWebApi(() => page(500, 'Server Error'));
    await expect(openWebApi(fake.ports).post('AR/ARCustomers', {})).rejects.toMatchObject({
      code: 'ERP-UNCERTAIN',
    });
    expect(briefOf(fake)).toEqual([['POST', `${BASE}/AR/ARCustomers`, true]]);
  });
});

describe('an answer', () => {
  it.each([
    ['Unauthorized', 401, 'ERP-SIGN-IN'],
    ['Forbidden', 403, 'ERP-MODULE'],
    ['InvalidParameters', 400, 'ERP-INTERFACE'],
    ['ResourceNotFound', 404, 'ERP-INTERFACE'],
    ['InvalidEntityKey', 400, 'ERP-VALIDATION'],
    ['RecordNotFound', 404, 'ERP-NOT-FOUND'],
    ['MethodNotAllowed', 405, 'ERP-INTERFACE'],
    ['InvalidPayload', 400, 'ERP-VALIDATION'],
    ['DBLinkError', 500, 'ERP-COMPANY'],
    ['SessionError', 500, 'ERP-COMPANY'],
    ['RecordDuplicate', 409, 'ERP-NUMBER-IN-USE'],
    ['RecordInvalid', 422, 'ERP-VALIDATION'],
    ['General', 500, 'ERP-VALIDATION'],
    ['InternalServerError', 500, 'NET-SERVER'],
  ])('of the code %s is understood whatever its status', async (code, status, expected) => {
    for (const one of [status, 400]) {
      const fake = fakeWebApi(() => refusal(code, 'First.\r\nSecond.', one));
      await expect(openWebApi(fake.ports).read('OE/OEOrders')).rejects.toMatchObject({
        code: expected,
        params: { reason: code, message: 'First. Second.' },
      });
    }
  });

  it.each([
    ['SomethingNew', 400, 'ERP-REFUSED'],
    ['SomethingNew', 500, 'NET-SERVER'],
    ['', 500, 'NET-SERVER'],
  ])('of an unknown code %j is judged by its status %i', async (code, status, expected) => {
    const fake = fakeWebApi(() => refusal(code, 'What?', status));
    await expect(openWebApi(fake.ports).read('OE/OEOrders')).rejects.toMatchObject({ code: expected });
  });

  it('with its message as plain text is understood too', async () => {
    const fake = fakeWebApi(() => json({ error: { code: 'General', message: 'Locked by RW.' } }, 500));
    await expect(openWebApi(fake.ports).read('AR/ARTerms')).rejects.toMatchObject({
      params: { message: 'Locked by RW.' },
    });
  });

  it.each([
    [page(404, 'Not found'), 'ERP-ADDRESS'],
    [page(200, 'Welcome'), 'ERP-ADDRESS'],
    [page(401, 'Denied', { 'www-authenticate': 'Negotiate, NTLM' }), 'ERP-WINDOWS-SIGN-IN'],
    [page(401, 'Denied', { 'www-authenticate': 'Negotiate, Basic realm="x"' }), 'ERP-SIGN-IN'],
    [page(403, 'Forbidden'), 'ERP-REFUSED'],
    [page(503, 'Service Unavailable'), 'NET-SERVER'],
    [json('{"value":[', 200), 'NET-UNREADABLE'],
    [json('[]', 200), 'NET-UNREADABLE'],
  ])('that is no answer of the Web API is told from one', async (answer, code) => {
    const fake = fakeWebApi(() => answer);
    await expect(openWebApi(fake.ports).read('AR/ARTerms')).rejects.toMatchObject({ code });
  });

  it('means something else for ADMIN, and for the customers', async () => {
    const barred = fakeWebApi(() => refusal('Unauthorized', 'No.', 401), { userId: 'admin' });
    await expect(openWebApi(barred.ports).read('AR/ARTerms')).rejects.toMatchObject({
      code: 'ERP-ADMIN-BLOCKED',
    });
    const elsewhere = fakeWebApi(() => refusal('ResourceNotFound', 'No.', 404));
    await expect(openWebApi(elsewhere.ports).read('AR/ARCustomers')).rejects.toMatchObject({
      code: 'ERP-COMPANY',
    });
  });

  it('without a collection says nothing about what there is', async () => {
    const fake = fakeWebApi(() => json({ A: 1 }));
    await expect(openWebApi(fake.ports).read('X')).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
  });
});
