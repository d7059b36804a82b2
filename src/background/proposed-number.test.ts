import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import { account } from '../core/test/crm-account';
import type { ErpConnector } from '../erp/contract';
import { withProposedNumber } from './proposed-number';

const erp = (propose: () => Promise<string>): ErpConnector =>
  ({
    descriptor: { numberField: 'customerNo' } as ErpConnector['descriptor'],
    proposeNumber: propose,
  }) as Partial<ErpConnector> as ErpConnector;

describe('a proposed number', () => {
  it('fills an empty field and counts as a default', async () => {
    const draft = { form: { group: 'WHL' }, defaulted: ['group'] };
    expect(
      await withProposedNumber(
        erp(async () => 'HARB01'),
        account(),
        draft,
      ),
    ).toEqual({
      form: { group: 'WHL', customerNo: 'HARB01' },
      defaulted: ['group', 'customerNo'],
    });
  });

  it('replaces an earlier proposal, which may be taken by now', async () => {
    const draft = { form: { customerNo: 'HARB01' }, defaulted: ['customerNo'] };
    const next = await withProposedNumber(
      erp(async () => 'HARB02'),
      account(),
      draft,
    );
    expect(next).toEqual({ form: { customerNo: 'HARB02' }, defaulted: ['customerNo'] });
  });

  it('leaves what was typed alone', async () => {
    const draft = { form: { customerNo: 'MINE' }, defaulted: [] };
    const asked = () => Promise.reject(new Error('nobody is asked'));
    expect(await withProposedNumber(erp(asked), account(), draft)).toBe(draft);
  });

  it('is left out where there is none or it cannot be found', async () => {
    const draft = { form: {}, defaulted: [] };
    expect(
      await withProposedNumber(
        erp(async () => ''),
        account(),
        draft,
      ),
    ).toBe(draft);
    const failing = () => Promise.reject(new AppError('NET-TIMEOUT'));
    expect(await withProposedNumber(erp(failing), account(), draft)).toBe(draft);
  });
});
