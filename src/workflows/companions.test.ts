import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { FakeCrm, FakeErp, FakeJournal, fakePorts } from './fake-systems';
import { promote } from './promote';
import type { PromotionPorts } from './promotion-ports';
import { discard, settle } from './settle';
import { promoteRequest } from './test/promote-request';

const request = (id: string) => promoteRequest(id, { values: { NAME: 'Harbour Tools Ltd', SHIPTO: 'DOCK' } });

describe('what goes with a customer', () => {
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

  it('is written after the link', async () => {
    const { intent, steps } = await promote(ports, request('key-1'));
    expect(journal.states).toEqual(['prepared', 'reserved', 'sent', 'created', 'linked', 'done']);
    expect(intent.state).toBe('done');
    expect(erp.companions).toEqual(['DOCK']);
    expect(steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'reserve done',
      'create done',
      'write-back done',
      'companions done',
      'refresh todo',
    ]);
  });

  it('has no step where nothing goes with the customer', async () => {
    const { steps } = await promote(ports, promoteRequest('key-1'));
    expect(steps.map(({ id }) => id)).not.toContain('companions');
  });

  it('stays to be written when it fails, with the link in place and no second customer', async () => {
    erp.companionErrors.set('DOCK', new AppError('ERP-MODULE', { params: { module: 'A/R' } }));
    const { intent, error, steps } = await promote(ports, request('key-1'));
    expect(intent.state).toBe('linked');
    expect(error?.code).toBe('ERP-MODULE');
    expect(crm.link.customerNo).toBe('C-00001');
    expect(steps.find(({ id }) => id === 'companions')).toMatchObject({
      state: 'failed',
      note: 'Location DOCK',
    });
    erp.companionErrors.clear();
    expect((await settle(ports, 'key-1')).intent.state).toBe('done');
    expect(erp.companions).toEqual(['DOCK']);
    expect(erp.creates).toBe(1);
  });

  it('can be left out: the customer stays linked', async () => {
    erp.companionErrors.set('DOCK', new AppError('ERP-PERMISSION'));
    await promote(ports, request('key-1'));
    const { intent, error } = await discard(ports, 'key-1');
    expect(intent.state).toBe('done');
    expect(error).toBeNull();
    expect(crm.link.externalUid).toBe('fake-erp:NorthwindTest:1');
  });

  it('is not forgotten when the link could only be written later', async () => {
    crm.fail.set('writeLink', new AppError('CRM-RECORD-LOCKED'));
    await promote(ports, request('key-1'));
    expect(erp.companions).toEqual([]);
    expect((await settle(ports, 'key-1')).intent.state).toBe('done');
    expect(erp.companions).toEqual(['DOCK']);
  });
});
