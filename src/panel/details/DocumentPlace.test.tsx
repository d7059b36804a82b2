import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErpDocument } from '../../core/erp-customer';
import { parsePlainDate } from '../../core/plain-date';
import type { FakeAnswers } from '../../messaging/test/fake-ask';
import { axeViolations } from '../../ui/test/axe';
import { detailsView } from '../test/details-fixture';
import { type MountedPanel, mountPanel } from '../test/mount-panel';

let panel: MountedPanel;
afterEach(() => panel.unmount());

const eur = (amount: string) => ({ amount, currency: 'EUR' });

const order: ErpDocument = {
  kind: 'order',
  number: 'SO-311',
  date: parsePlainDate('2026-11-12'),
  state: 'Pending',
  poNumber: 'PO-9',
  total: eur('1250'),
  lines: [
    {
      item: 'A-100',
      description: 'كابل نحاس',
      quantity: '1200.5',
      unitPrice: eur('0.9375'),
      amount: eur('1125.47'),
    },
    { item: '', description: 'Freight', quantity: '', unitPrice: null, amount: eur('124.53') },
  ],
};

async function openOrders(answers: FakeAnswers) {
  panel = await mountPanel({ view: 'details', answers: { 'details.open': () => detailsView, ...answers } });
  await panel.click('tab', 'Orders');
}

const SHOW = 'Order SO-311: show its lines';
const cells = (): readonly string[] =>
  [...panel.root.querySelectorAll('section:not([hidden]) td.num')].map((cell) => cell.textContent ?? '');

async function openOrder() {
  panel.get('button', SHOW).focus();
  await panel.click('button', SHOW);
}

describe('a document', () => {
  it('opens from its number with its lines, currency named once', async () => {
    await openOrders({ 'details.document': () => order });
    await openOrder();
    expect(panel.payloads('details.document')).toEqual([
      { grant: 'grant', integrationId: '', kind: 'order', recordKey: '1', number: 'SO-311' },
    ]);
    const table = panel.root.querySelector('table:has(caption)') as HTMLTableElement;
    expect(table).toBeTruthy();
    expect(panel.text()).toContain('Price EUR');
    expect(cells().slice(-6)).toEqual(['1,200.5', '0.9375', '1,125.47', '–', '–', '124.53']);
    expect(document.activeElement?.textContent).toBe('Order SO-311');
    expect(await axeViolations(panel.root)).toEqual([]);
  });

  it('names the currency at each amount where they differ', async () => {
    const [first, second] = order.lines;
    if (!first || !second) throw new Error('the order has two lines');
    const lines = [first, { ...second, amount: { amount: '5', currency: 'USD' } }];
    await openOrders({ 'details.document': () => ({ ...order, lines }) });
    await openOrder();
    expect(cells().slice(-6)).toEqual(['1,200.5', 'EUR 0.9375', 'EUR 1,125.47', '–', '–', 'USD 5.00']);
  });

  it('says that it is being read', async () => {
    await openOrders({ 'details.document': () => new Promise(() => undefined) });
    await openOrder();
    expect(panel.text()).toContain('Loading');
    expect(panel.find('button', 'Back to Orders')).toBeTruthy();
  });

  it('leads back to the number it was opened from', async () => {
    await openOrders({ 'details.document': () => order });
    await openOrder();
    await panel.click('button', 'Back to Orders');
    expect(panel.text()).not.toContain('A-100');
    expect(document.activeElement).toBe(panel.get('button', SHOW));
  });

  it('drops an answer that comes after the way back', async () => {
    let answer = (_document: ErpDocument): void => undefined;
    await openOrders({
      'details.document': () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await openOrder();
    await panel.click('button', 'Back to Orders');
    answer(order);
    await panel.settle();
    expect(panel.text()).not.toContain('A-100');
  });

  it('closes with its tab', async () => {
    await openOrders({ 'details.document': () => order });
    await openOrder();
    await panel.click('tab', 'Payments');
    await panel.click('tab', 'Orders');
    expect(panel.find('button', 'Back to Orders')).toBeNull();
  });

  it('says what went wrong and reads again', async () => {
    let tries = 0;
    await openOrders({
      'details.document': () => {
        tries += 1;
        if (tries === 1) throw new AppError('NET-TIMEOUT');
        return order;
      },
    });
    await openOrder();
    expect(panel.text()).toContain('Order SO-311: not available.');
    expect(await axeViolations(panel.root)).toEqual([]);
    await panel.click('button', 'Try again');
    expect(panel.text()).toContain('A-100');
  });

  it('does not speak of a missing customer where a document is missing', async () => {
    await openOrders({
      'details.document': () => {
        throw new AppError('ERP-NOT-FOUND', { params: { number: 'SO-311' } });
      },
    });
    await openOrder();
    expect(panel.get('alert', '').textContent).toContain('The ERP has no Order SO-311 for this customer.');
    expect(panel.text()).not.toContain('no customer');
  });

  it('is read again on Refresh', async () => {
    await openOrders({ 'details.document': () => order });
    await openOrder();
    await panel.click('button', 'Refresh');
    expect(panel.payloads('details.document')).toHaveLength(2);
    expect(panel.text()).toContain('A-100');
  });
});
