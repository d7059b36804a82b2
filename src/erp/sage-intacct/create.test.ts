import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { childOf, descend, textOf } from '../../transport/xml-element';
import { createSageIntacct } from './connector';
import {
  type Answer,
  aborted,
  answerWith,
  controlFailure,
  errorXml,
  type FakeRequest,
  failure,
  fakeGateway,
  http,
  invalidSession,
  success,
} from './gateway.fixture';

const REQUEST = {
  intentId: '8d7c0b0a',
  entity: '',
  values: {
    NAME: 'Harbour & Sons <Ltd>',
    CUSTOMERID: 'N-1',
    'DISPLAYCONTACT.PRINTAS': 'Harbour',
    'DISPLAYCONTACT.MAILADDRESS.CITY': 'Galway',
    'CONTACTINFO.CONTACTNAME': 'Ines (0035)',
    'CONTACTINFO.PRINTAS': 'Ines',
    'SHIPTO.CONTACTNAME': 'Yard (001)',
    'SHIPTO.MAILADDRESS.CITY': 'Sligo',
    COMMENTS: '',
  },
};
const CREATED = '<customer><RECORDNO>77</RECORDNO><CUSTOMERID>N-1</CUSTOMERID></customer>';
const done = (): Answer =>
  answerWith(success(''), success(''), success(CREATED, 'listtype="objects" count="1"'));

const sceneWith = (
  answer: (request: FakeRequest, index: number) => Answer,
  connection: Record<string, string> = {},
) => {
  const scene = fakeGateway({ answer, connection });
  return { scene, create: () => createSageIntacct(scene.ports).create(REQUEST) };
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'created',
    (error: AppError) => error.code,
  );

describe('create', () => {
  it('sends contacts and customer in one transaction and returns the key', async () => {
    const { scene, create } = sceneWith(done);
    await expect(create()).resolves.toEqual({ recordKey: '77', number: 'N-1' });
    const [request] = scene.requests;
    expect(scene.requests).toHaveLength(1);
    expect(descend(request?.envelope ?? null, 'operation')?.attributes.transaction).toBe('true');
    expect(textOf(descend(request?.envelope ?? null, 'control'), 'uniqueid')).toBe('true');
    expect(request?.bodies.map((body) => body.children[0]?.name)).toEqual(['CONTACT', 'CONTACT', 'CUSTOMER']);
    expect(request?.controlIds).toEqual(['8d7c0b0a-contactinfo', '8d7c0b0a-shipto', '8d7c0b0a']);
  });

  it('refers to the contacts by name, nests addresses and leaves empty values out', async () => {
    const { scene, create } = sceneWith(done);
    await create();
    const [, shipTo, last] = scene.requests[0]?.bodies ?? [];
    const customer = childOf(last ?? null, 'CUSTOMER');
    expect(textOf(customer, 'NAME')).toBe('Harbour & Sons <Ltd>');
    expect(textOf(descend(customer, 'DISPLAYCONTACT', 'MAILADDRESS'), 'CITY')).toBe('Galway');
    expect(childOf(customer, 'SHIPTO')?.children.map(({ name }) => name)).toEqual(['CONTACTNAME']);
    expect(childOf(customer, 'COMMENTS')).toBeNull();
    expect(textOf(descend(shipTo ?? null, 'CONTACT', 'MAILADDRESS'), 'CITY')).toBe('Sligo');
  });

  it('writes the Integration Key where the company keeps it', async () => {
    const { scene, create } = sceneWith(done, { integrationKeyField: 'ledgerside_key' });
    await create();
    const customer = childOf(scene.requests[0]?.bodies[2] ?? null, 'CUSTOMER');
    expect(textOf(customer, 'LEDGERSIDE_KEY')).toBe('8d7c0b0a');
  });

  it('signs in and sends again when the session had ended: nothing was executed', async () => {
    const { scene, create } = sceneWith((_, index) => (index === 0 ? invalidSession() : done()));
    await expect(create()).resolves.toMatchObject({ recordKey: '77' });
    expect(scene.requests[1]?.controlIds).toEqual(scene.requests[0]?.controlIds);
  });

  it.each<readonly [string, Answer]>([
    ['no answer', new AppError('NET-UNREACHABLE')],
    ['refused connection, maybe at the browser’s second try', new AppError('NET-REFUSED')],
    ['time-out', new AppError('NET-TIMEOUT')],
    ['too large', new AppError('NET-TOO-LARGE')],
    ['redirect', new AppError('NET-REDIRECT')],
    ['502', http(502, '<html></html>')],
    ['524', http(524, '')],
    ['cut answer', http(200, '<response><control><status>succ')],
    ['408', http(408, '')],
    ['a defect below', new TypeError('socket')],
    ['no results', answerWith()],
    ['customer result missing', answerWith(success(''), success(''))],
    ['no record number', answerWith(success(''), success(''), success(''))],
    ['repeated control id', answerWith(failure(errorXml('X', 'control id 8d7c has already been processed')))],
  ])('does not know after %s, and does not send again', async (_, answer) => {
    const { scene, create } = sceneWith(() => answer);
    expect(await codeOf(create())).toBe('ERP-UNCERTAIN');
    expect(scene.requests).toHaveLength(1);
  });

  it.each<readonly [string, Answer, string]>([
    ['refused host', new AppError('NET-HOST-REFUSED'), 'NET-HOST-REFUSED'],
    ['throttled', http(429, ''), 'NET-THROTTLED'],
    [
      'control failure',
      controlFailure(errorXml('XL03000006', 'Incorrect Intacct XML Partner ID or password.')),
      'ERP-SENDER',
    ],
    [
      'number in use',
      answerWith(
        aborted(),
        aborted(),
        failure(errorXml('BL34000061', 'Another Customer with the given value(s) N-1  already exists')),
      ),
      'ERP-NUMBER-IN-USE',
    ],
    [
      'no number',
      answerWith(
        aborted(),
        aborted(),
        failure(errorXml('BL03000018', 'Required field Customer ID is missing.')),
      ),
      'ERP-NUMBER-NEEDED',
    ],
    [
      'bad value',
      answerWith(aborted(), aborted(), failure(errorXml('BL03000018', 'Illegal format for Contactversion'))),
      'ERP-VALIDATION',
    ],
  ])('knows that nothing was created after %s', async (_, answer, code) => {
    const { scene, create } = sceneWith(() => answer);
    expect(await codeOf(create())).toBe(code);
    expect(scene.requests).toHaveLength(1);
  });

  it('points at the form field where the number is typed', async () => {
    const taken = failure(
      errorXml('BL34000061', 'Another Customer with the given value(s) N-1  already exists'),
    );
    const { create } = sceneWith(() => answerWith(aborted(), aborted(), taken));
    await expect(create()).rejects.toMatchObject({ code: 'ERP-NUMBER-IN-USE', field: 'customerId' });
  });

  const CONTACT_TAKEN = answerWith(
    failure(errorXml('BL34000061', 'Another Contact with the given value(s) Ines (0035)  already exists')),
  );

  it('sends once more under other contact names when one is taken: nothing was created', async () => {
    const { scene, create } = sceneWith((_, index) => (index === 0 ? CONTACT_TAKEN : done()));
    await expect(create()).resolves.toMatchObject({ recordKey: '77' });
    const [first, second] = scene.requests;
    const names = (request: FakeRequest | undefined) =>
      request?.bodies.slice(0, 2).map((body) => textOf(childOf(body, 'CONTACT'), 'CONTACTNAME'));
    expect(names(first)).toEqual(['Ines (0035)', 'Yard (001)']);
    expect(names(second)).toEqual(['Ines (0035) 8d7c0b0a', 'Yard (001) 8d7c0b0a']);
    expect(textOf(descend(second?.bodies[2] ?? null, 'CUSTOMER', 'SHIPTO'), 'CONTACTNAME')).toBe(
      'Yard (001) 8d7c0b0a',
    );
    expect(new Set([...(first?.controlIds ?? []), ...(second?.controlIds ?? [])]).size).toBe(6);
  });

  it('gives up when the other names are taken too', async () => {
    const { scene, create } = sceneWith(() => CONTACT_TAKEN);
    expect(await codeOf(create())).toBe('ERP-CONTACT-IN-USE');
    expect(scene.requests).toHaveLength(2);
  });

  it('names the display contact itself when the name that Intacct makes for it is taken', async () => {
    const scene = fakeGateway({
      answer: (_, index) =>
        index === 0 ? CONTACT_TAKEN : answerWith(success(CREATED, 'listtype="objects" count="1"')),
    });
    const work = createSageIntacct(scene.ports).create({
      intentId: '8d7c0b0a-1',
      entity: '',
      values: { NAME: 'Quay', 'DISPLAYCONTACT.PRINTAS': 'Quay' },
    });
    await expect(work).resolves.toMatchObject({ recordKey: '77' });
    const display = scene.requests.map(({ bodies }) =>
      descend(bodies[0] ?? null, 'CUSTOMER', 'DISPLAYCONTACT'),
    );
    expect(display.map((one) => textOf(one, 'CONTACTNAME'))).toEqual(['', 'Quay 8d7c0b0a']);
    expect(display.map((one) => textOf(one, 'PRINTAS'))).toEqual(['Quay', 'Quay']);
  });

  it('does not call a failed sign-in uncertain', async () => {
    const scene = fakeGateway({ signIn: () => new AppError('NET-UNREACHABLE') });
    expect(await codeOf(createSageIntacct(scene.ports).create(REQUEST))).toBe('NET-UNREACHABLE');
    expect(scene.requests).toEqual([]);
  });
});
