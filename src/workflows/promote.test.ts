import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { FakeCrm, FakeErp, FakeJournal, fakePorts } from './fake-systems';
import { linkCustomer } from './link';
import { promote } from './promote';
import type { PromotionPorts } from './promotion-ports';
import { discard, settle } from './settle';
import { promoteRequest as request } from './test/promote-request';

describe('promote', () => {
  let crm: FakeCrm;
  let erp: FakeErp;
  let journal: FakeJournal;
  let ports: PromotionPorts;

  beforeEach(() => {
    crm = new FakeCrm();
    erp = new FakeErp();
    journal = new FakeJournal();
    ports = fakePorts(crm, erp, journal);
  });

  it('reserves, creates and writes the link back, each step in the journal first', async () => {
    const { intent, error, steps } = await promote(ports, request('key-1'));
    expect(error).toBeNull();
    expect(journal.states).toEqual(['prepared', 'reserved', 'sent', 'created', 'done']);
    expect(crm.calls).toEqual(['reserve', 'writeLink']);
    expect(crm.link).toEqual({
      customerNo: 'C-00001',
      integrationKey: 'key-1',
      externalUid: 'fake-erp:NorthwindTest:1',
    });
    expect(intent.customerNo).toBe('C-00001');
    expect(steps.map((step) => step.state)).toEqual(['done', 'done', 'done', 'todo']);
  });

  it('creates nothing when the record is linked already', async () => {
    crm.link = { customerNo: 'C-9', integrationKey: 'k', externalUid: 'fake-erp:NorthwindTest:9' };
    const { intent, error } = await promote(ports, request('key-1'));
    expect(error?.code).toBe('LINK-EXISTS');
    expect(intent.state).toBe('rejected');
    expect(erp.creates).toBe(0);
  });

  it('creates nothing when somebody else holds the reservation, until it is taken over', async () => {
    crm.link = { ...crm.link, integrationKey: 'somebody' };
    expect((await promote(ports, request('key-1'))).error?.code).toBe('LINK-RESERVED');
    expect(erp.creates).toBe(0);
    const taken = await promote(ports, request('key-2', { replaceKey: 'somebody' }));
    expect(taken.intent.state).toBe('done');
    expect(crm.link.integrationKey).toBe('key-2');
  });

  it('frees the record when the ERP refuses', async () => {
    erp.fate = 'refused';
    const { intent, error } = await promote(ports, request('key-1'));
    expect(error).toMatchObject({ code: 'ERP-NUMBER-IN-USE', field: 'customerId' });
    expect(intent.state).toBe('rejected');
    expect(crm.link.integrationKey).toBe('');
  });

  it('finds a customer whose answer was lost and links it, without a second create', async () => {
    erp.fate = 'lost-after';
    const { intent } = await promote(ports, request('key-1'));
    expect(intent.state).toBe('done');
    expect(erp.creates).toBe(1);
    expect(erp.customers).toHaveLength(1);
    expect(crm.link.customerNo).toBe('C-00001');
  });

  it('stays uncertain when a lost create cannot be found, and never sends it again', async () => {
    erp.fate = 'lost-before';
    const { intent, error } = await promote(ports, request('key-1'));
    expect(intent.state).toBe('uncertain');
    expect(error?.code).toBe('PROMOTION-NOT-FOUND');
    await settle(ports, 'key-1');
    expect(erp.creates).toBe(1);
    await expect(promote(ports, request('key-2'))).rejects.toMatchObject({ code: 'PROMOTION-PENDING' });
  });

  it('links the customer that the user recognised', async () => {
    erp.fate = 'lost-after';
    erp.certain = false;
    const { candidates, intent } = await promote(ports, request('key-1'));
    expect(intent.state).toBe('uncertain');
    const [candidate] = candidates;
    expect(candidate?.name).toBe('Harbour Tools Ltd');
    const settled = await settle(ports, 'key-1', candidate ?? null);
    expect(settled.intent.state).toBe('done');
    expect(crm.link.externalUid).toBe('fake-erp:NorthwindTest:1');
  });

  it('keeps a created customer until the CRM takes the link', async () => {
    crm.fail.set('writeLink', new AppError('CRM-FIELDS-READ-ONLY', { params: { field: 'ERP Customer No' } }));
    const { intent, error } = await promote(ports, request('key-1'));
    expect(intent.state).toBe('created');
    expect(error?.code).toBe('CRM-FIELDS-READ-ONLY');
    const again = await settle(ports, 'key-1');
    expect(again.intent.state).toBe('done');
    expect(erp.creates).toBe(1);
    expect(crm.link.customerNo).toBe('C-00001');
  });

  it('promotes once when clicked twice', async () => {
    const [first, second] = await Promise.allSettled([
      promote(ports, request('key-1')),
      promote(ports, request('key-2')),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ value: { error: { code: 'LINK-EXISTS' } } });
    expect(erp.customers).toHaveLength(1);
  });

  it('takes a reservation back that was never followed by a create', async () => {
    await journal.begin({ ...(await promoteUntilReserved()), state: 'reserved' });
    crm.link = { ...crm.link, integrationKey: 'key-9' };
    const { intent } = await settle(ports, 'key-9');
    expect(intent.state).toBe('discarded');
    expect(crm.link.integrationKey).toBe('');
    expect(erp.creates).toBe(0);
  });

  it('keeps a reservation open that the CRM does not let go of yet', async () => {
    await journal.begin({ ...(await promoteUntilReserved()), state: 'reserved' });
    crm.link = { ...crm.link, integrationKey: 'key-9' };
    crm.fail.set('release', new AppError('CRM-SIGNED-OUT'));
    const { intent, error } = await settle(ports, 'key-9');
    expect(intent.state).toBe('reserved');
    expect(error?.code).toBe('CRM-SIGNED-OUT');
    expect((await settle(ports, 'key-9')).intent.state).toBe('discarded');
    expect(crm.link.integrationKey).toBe('');
  });

  it('does not forget a customer that exists when the journal fails afterwards', async () => {
    journal.refuses = 'done';
    await expect(promote(ports, request('key-1'))).rejects.toThrow('disk full');
    expect(await journal.get('key-1')).toMatchObject({ state: 'created', customerNo: 'C-00001' });
    expect((await settle(ports, 'key-1')).intent.state).toBe('done');
    expect(erp.creates).toBe(1);
  });

  it('looks a lost create up from the moment it was sent', async () => {
    let now = 1_000;
    const later = { ...ports, clock: { now: () => (now += 1_000) } };
    erp.fate = 'lost-before';
    const { intent } = await promote(later, request('key-1'));
    expect(intent.sentAt).toBeGreaterThan(intent.createdAt);
    expect(erp.tracedFrom).toEqual([intent.sentAt]);
  });

  it('keeps the key on the record when a created customer is given up', async () => {
    crm.fail.set('writeLink', new AppError('CRM-RECORD-GONE'));
    await promote(ports, request('key-1'));
    await discard(ports, 'key-1');
    expect(crm.link.integrationKey).toBe('key-1');
    expect((await journal.get('key-1'))?.state).toBe('discarded');
  });

  it('links an existing customer instead of creating one', async () => {
    const existing = erp.add('Harbour Tools Limited');
    const { intent } = await linkCustomer(ports, { ...request('key-1'), customer: existing });
    expect(intent).toMatchObject({ state: 'done', verb: 'link', customerNo: existing.number });
    expect(erp.creates).toBe(0);
  });

  it('never links to a customer that does not exist', async () => {
    const gone = { recordKey: '77', number: 'C-00077' };
    await expect(linkCustomer(ports, { ...request('key-1'), customer: gone })).rejects.toMatchObject({
      code: 'ERP-NOT-FOUND',
    });
    expect(crm.calls).toEqual([]);
  });

  async function promoteUntilReserved() {
    const { intent } = await promote(
      fakePorts(new FakeCrm(), new FakeErp(), new FakeJournal()),
      request('key-9'),
    );
    return intent;
  }
});
