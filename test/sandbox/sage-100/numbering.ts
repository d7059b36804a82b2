const CUSTOMER_DIGITS = 7;
const ORDER_DIGITS = 7;

/** Numbers the company hands out. Each is consumed for good, whatever becomes of it. */
export class Numbering {
  #customer = 450;
  #order = 900;

  nextCustomerNo(taken: (number: string) => boolean): string {
    do this.#customer += 1;
    while (taken(this.lastCustomerNo));
    return this.lastCustomerNo;
  }

  nextOrderNo(taken: (number: string) => boolean): string {
    do this.#order += 1;
    while (taken(this.lastOrderNo));
    return this.lastOrderNo;
  }

  get lastCustomerNo(): string {
    return String(this.#customer).padStart(CUSTOMER_DIGITS, '0');
  }

  get lastOrderNo(): string {
    return String(this.#order).padStart(ORDER_DIGITS, '0');
  }
}
