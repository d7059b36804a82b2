import { describe, expect, it } from 'vitest';
import { AppError } from '../core/app-error';
import type { HttpRequest } from './http-port';
import { outweighRefusal } from './outweigh-refusal';

const ADDRESS = 'https://erp.northwind.example/x';

describe('a refusal that a browser takes for distress', () => {
  const sent: HttpRequest[] = [];
  const http = {
    send: async (request: HttpRequest) => {
      sent.push(request);
      return { status: 401, headers: {}, body: '' };
    },
  };

  it('is followed by a plain answer of the same address, without query and credentials', async () => {
    for (const status of [500, 503, 509]) await outweighRefusal(http, `${ADDRESS}?$top=1`, status);
    expect(sent.splice(0)).toEqual(Array(3).fill({ method: 'GET', url: ADDRESS }));
  });

  it('needs none where it is no sign of distress', async () => {
    await outweighRefusal(http, ADDRESS, 200);
    await outweighRefusal(http, ADDRESS, 404);
    expect(sent).toEqual([]);
  });

  it('is what is told, even where nothing answers after it', async () => {
    const send = async () => Promise.reject(new AppError('NET-UNREACHABLE'));
    await expect(outweighRefusal({ send }, ADDRESS, 500)).resolves.toBeUndefined();
  });
});
