import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import { openCompany } from './company';
import { outweighRefusal } from './outweigh-refusal';
import { search } from './search';
import { fakeService } from './service.fixture';

describe('a refusal of the service', () => {
  it('is followed by a plain answer of the same address, one refusal at a time', async () => {
    const { ports, sent } = fakeService();
    const looked = search(openCompany(ports), '01NORTHW', {});
    await expect(looked).rejects.toMatchObject({ code: 'ERP-NEEDS-SDATA' });
    const calls = sent.slice(sent.findIndex(({ method }) => method === 'POST'));
    expect(calls.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(new Set(calls.map(({ url }) => url)).size).toBe(1);
  });

  it('needs none where it is no sign of distress to a browser', async () => {
    const { ports, sent } = fakeService();
    await outweighRefusal(ports.http, 'https://erp.northwind.example/x', 200);
    await outweighRefusal(ports.http, 'https://erp.northwind.example/x', 404);
    expect(sent).toEqual([]);
  });

  it('is what is told, even where nothing answers after it', async () => {
    const send = async () => Promise.reject(new AppError('NET-UNREACHABLE'));
    await expect(outweighRefusal({ send }, 'https://erp.northwind.example/x', 500)).resolves.toBeUndefined();
  });
});
