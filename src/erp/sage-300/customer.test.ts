import { describe, expect, it } from 'vitest';
import { readSummary } from './customer';
import { openWebApi } from './web-api';
import { customerRow, fakeWebApi, rows } from './web-api.fixture';

const read = (number: string, stored: string) =>
  readSummary(openWebApi(fakeWebApi(() => rows([customerRow({ CustomerNumber: stored })])).ports), number);

describe('a customer that is read by its number', () => {
  it('is the one that was asked for, however its number is written', async () => {
    await expect(read('HARBOUR', ' Harbour ')).resolves.toMatchObject({ number: 'Harbour' });
  });

  it.each(['1100', 'MÜLLER', ''])(
    'is never another one (%j), whatever the filter let through',
    async (stored) => {
      await expect(read('MULLER', stored)).rejects.toMatchObject({ code: 'NET-UNREADABLE' });
    },
  );
});
