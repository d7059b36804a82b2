import { afterEach, describe, expect, it } from 'vitest';
import type { SalespersonMapping } from '../../messaging/protocol';
import { axeViolations } from '../../ui/test/axe';
import { demoErp } from '../test/demo-erp';
import { settings } from '../test/demo-settings';
import { type MountedOptions, mountOptions } from '../test/mount-options';

let page: MountedOptions;
afterEach(() => page.unmount());

const users = [
  { id: 'u1', name: 'Kim Ode', email: 'kim@harbour.example' },
  { id: 'u2', name: 'Zoë Łis', email: 'zoe@harbour.example' },
  { id: 'u3', name: 'Ada Quay', email: 'ada@harbour.example' },
];

const mapping: SalespersonMapping = {
  users,
  list: {
    id: 'salespersons',
    state: 'ready',
    entries: [
      { value: '01-0100', label: 'Kim Ode' },
      { value: '01-0200', label: 'Z. Lis' },
    ],
    readAt: 1,
    error: null,
    source: 'erp',
  },
  chosen: { u3: '01-0100' },
  proposed: { u1: '01-0100', u2: '01-0200', u3: '01-0200' },
};

const openPage = async (start: SalespersonMapping = mapping) => {
  page = await mountOptions({
    hash: '#salespersons',
    answers: { 'salespersons.read': () => start, 'salespersons.save': () => settings },
  });
};

const names = () => [...page.root.querySelectorAll('tbody th')].map((cell) => cell.firstChild?.textContent);
const chips = () => page.root.querySelectorAll('tbody .chip').length;
const saved = () => page.payloads('salespersons.save').map(({ chosen }) => chosen);

describe('salespersons', () => {
  it('are read for the chosen integration and organisation', async () => {
    await openPage();
    expect(page.payloads('salespersons.read')).toEqual([
      { integrationId: 'north', org: 'harbour.my.salesforce.example' },
    ]);
    expect(page.field('Salesperson of Ada Quay').value).toBe('01-0100');
    expect(page.text()).toContain('2 users without a salesperson.');
  });

  it('are proposed by Auto match for users without one, and kept only once saved', async () => {
    await openPage();
    await page.click('button', 'Auto match');
    expect(page.field('Salesperson of Kim Ode').value).toBe('01-0100');
    expect(page.field('Salesperson of Ada Quay').value).toBe('01-0100');
    expect(chips()).toBe(2);
    expect(page.text()).toContain('2 matches proposed; save to keep them.');
    expect(page.text()).toContain('Every user has a salesperson.');
    expect(saved()).toEqual([]);
    await page.type('Salesperson of Zoë Łis', '');
    expect(chips()).toBe(1);
    await page.click('button', 'Save');
    expect(saved()).toEqual([{ u1: '01-0100', u3: '01-0100' }]);
    expect(chips()).toBe(0);
    expect(page.text()).toContain('1 user without a salesperson.');
  });

  it('are found by the name of the user, accents or not', async () => {
    await openPage();
    await page.type('Find by name', 'zoe');
    expect(names()).toEqual(['Zoë Łis']);
    await page.type('Find by name', 'nobody');
    expect(page.text()).toContain('No user of that name.');
  });

  it('are typed where the ERP has no list of them', async () => {
    await openPage({ ...mapping, list: null, chosen: {}, proposed: {} });
    expect(page.text()).toContain('There is no list of salespersons');
    await page.type('Salesperson of Kim Ode', ' 0100 ');
    await page.click('button', 'Save');
    expect(saved()).toEqual([{ u1: '0100' }]);
  });

  it('keep one that the list does not have any more visible, and say so', async () => {
    await openPage({ ...mapping, chosen: { u1: '99' } });
    expect(page.field('Salesperson of Kim Ode').value).toBe('99');
    expect(page.text()).toContain("The ERP's list does not have this value any more.");
  });

  it('are not offered where the form has no such field', async () => {
    page = await mountOptions({
      hash: '#salespersons',
      erps: [{ ...demoErp, salespersonField: '' }],
    });
    expect(page.text()).toContain('The promote form of this ERP has no salesperson.');
    expect(page.payloads('salespersons.read')).toEqual([]);
  });

  it('have no accessibility violation', async () => {
    await openPage();
    await page.click('button', 'Auto match');
    expect(await axeViolations(page.root)).toEqual([]);
  });
});
