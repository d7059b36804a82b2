import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { FakeCrm, FakeErp, FakeJournal, fakePorts } from './fake-systems';
import { promote } from './promote';
import type { PromotionPorts } from './promotion-ports';
import { promoteRequest as request } from './test/promote-request';

describe('a customer number', () => {
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

  it('that the ERP hands out is in the journal before the customer is created', async () => {
    erp.nextNumber = '0001234';
    erp.fate = 'lost-before';
    await promote(ports, request('key-1'));
    expect(journal.rows.get('key-1')).toMatchObject({
      state: 'uncertain',
      values: { NAME: 'Harbour Tools Ltd', NO: '0001234' },
      customerNo: '0001234',
    });
  });

  it('that was handed out for nothing is named by the refused intent', async () => {
    erp.nextNumber = '0001234';
    erp.fate = 'refused';
    expect((await promote(ports, request('key-1'))).intent).toMatchObject({
      state: 'rejected',
      customerNo: '0001234',
    });
  });

  it('that was typed is not taken for one that was handed out', async () => {
    erp.fate = 'refused';
    const typed = request('key-1', { values: { NAME: 'Harbour Tools Ltd', NO: 'HARB' } });
    expect((await promote(ports, typed)).intent.customerNo).toBe('');
  });

  it('that cannot be had ends the promotion before anything is created, and frees the record', async () => {
    const refused = new AppError('ERP-PERMISSION');
    const erpWithout = { ...ports.erp, assignNumber: () => Promise.reject(refused) };
    const { intent, error } = await promote({ ...ports, erp: erpWithout }, request('key-1'));
    expect(intent.state).toBe('rejected');
    expect(error?.code).toBe('ERP-PERMISSION');
    expect(erp.creates).toBe(0);
    expect(crm.link.integrationKey).toBe('');
  });

  it('taken between the check and the create leads to who has it', async () => {
    const holder = erp.add('Harbor Tools Limited');
    erp.fate = 'refused';
    const typed = request('key-1', { values: { NAME: 'Harbour Tools Ltd', NO: holder.number } });
    const { error, candidates } = await promote(ports, typed);
    expect(error?.code).toBe('ERP-NUMBER-IN-USE');
    expect(candidates).toEqual([holder]);
  });
});
