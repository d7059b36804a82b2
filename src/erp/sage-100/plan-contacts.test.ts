import { describe, expect, it } from 'vitest';
import { account, contact } from '../../core/test/crm-account';
import { contactLines } from './plan-contacts';
import { lineMaker } from './plan-lines';

function linesFor(changes: Partial<ReturnType<typeof contact>>) {
  const person = contact({ id: 'c1', firstName: 'Una', lastName: 'Byrne', ...changes });
  const connection = { lengths: 'new' };
  const form = { primaryContact: 'c1' };
  const input = { account: account({ contacts: [person] }), form, defaulted: [], mapping: {}, lists: [] };
  const lines = contactLines({ ...input, connection }, lineMaker(connection));
  return (member: string) => lines.find(({ target }) => target === `Contact1.${member}`);
}

describe('a contact for Sage 100', () => {
  it('has a job title of at most 15 characters, and says what it was', () => {
    expect(linesFor({ title: 'Purchasing  Manager' })('ContactTitle')).toMatchObject({
      value: 'Purchasing Mana',
      origin: { kind: 'translated', from: 'Purchasing Manager' },
      problem: null,
    });
    expect(linesFor({ title: 'Buyer' })('ContactTitle')).toMatchObject({
      value: 'Buyer',
      origin: { kind: 'crm', source: 'contact.title' },
    });
  });

  it('has less room for an e-mail address than its customer', () => {
    const email = `${'a'.repeat(36)}@harbour.example`;
    expect(linesFor({ email })('EmailAddress')?.problem).toMatchObject({
      code: 'VALUE-TOO-LONG',
      params: { max: '50' },
    });
    expect(linesFor({ email: email.slice(2) })('EmailAddress')?.problem).toBeNull();
  });
});
