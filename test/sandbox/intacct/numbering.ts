/** Numbers the company hands out: its customer sequence, support ids, request ids. */
export class Numbering {
  #customer = 122;
  #support = 0;

  nextCustomerId(taken: (id: string) => boolean): string {
    do this.#customer += 1;
    while (taken(this.#customerId()));
    return this.#customerId();
  }

  /** As it stands at the end of an error text, with the tilde in URL form. */
  nextSupportId(): string {
    this.#support += 1;
    const part = (salt: number): string => (this.#support * salt).toString(36).padStart(6, 'a').slice(-6);
    return `${part(7_654_321)}%7E${part(9_876_543)}`;
  }

  nextRequestId(): string {
    this.#support += 1;
    return `req-${this.#support.toString().padStart(8, '0')}`;
  }

  #customerId(): string {
    return `C-${String(this.#customer).padStart(5, '0')}`;
  }
}
