import { AppError } from '../../../core/app-error';
import type { SourceCustomer } from '../../../core/source-customer';
import type { CustomerSource, SourceField, SourcePage } from '../../../erp/customer-source';

/** An ERP in memory that lists its customers in the order in which they were last changed, as one paged by time does. */
export class FakeSource implements CustomerSource {
  readonly #changes = new Map<string, { readonly at: number; readonly customer: SourceCustomer }>();
  #last = 0;
  /** Changes before the cursor that come again with each page. */
  overlap = 0;
  /** More customers than this make a page too large. */
  largest = Number.POSITIVE_INFINITY;
  readonly pages: number[] = [];

  put(customer: SourceCustomer): void {
    this.#last += 1;
    this.#changes.set(customer.recordKey, { at: this.#last, customer });
  }

  remove(recordKey: string): void {
    this.#changes.delete(recordKey);
  }

  customers(): readonly SourceCustomer[] {
    return [...this.#changes.values()].map(({ customer }) => customer);
  }

  async count(): Promise<number> {
    return this.#changes.size;
  }

  async begin(): Promise<string> {
    return 'after:0';
  }

  async readPage(_criteria: unknown, cursor: string, size: number): Promise<SourcePage> {
    this.pages.push(size);
    if (size > this.largest) throw new AppError('NET-TOO-LARGE');
    const after = Number(cursor.slice('after:'.length));
    const all = [...this.#changes.values()].sort((one, other) => one.at - other.at);
    const again = all.filter(({ at }) => at <= after).slice(this.overlap === 0 ? all.length : -this.overlap);
    const page = all.filter(({ at }) => at > after).slice(0, Math.max(1, size - again.length));
    const end = page.at(-1)?.at ?? after;
    return {
      customers: [...again, ...page].map(({ customer }) => customer),
      next: all.some(({ at }) => at > end) ? `after:${end}` : null,
    };
  }

  async readCustomers(recordKeys: readonly string[]): Promise<readonly SourceCustomer[]> {
    return recordKeys.flatMap((key) => this.#changes.get(key)?.customer ?? []);
  }

  async hasNumber(number: string): Promise<boolean> {
    return this.customers().some((one) => one.number === number);
  }

  async listFields(): Promise<readonly SourceField[]> {
    return [];
  }
}
