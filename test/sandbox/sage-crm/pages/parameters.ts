/** Query or form values whose names are asked for in any case; of several with one name the first counts. */
export class Parameters {
  readonly #values = new Map<string, string>();

  constructor(source: URLSearchParams | Readonly<Record<string, string>>) {
    const pairs = source instanceof URLSearchParams ? source : Object.entries(source);
    for (const [name, value] of pairs) {
      const key = name.toLowerCase();
      if (!this.#values.has(key)) this.#values.set(key, value);
    }
  }

  /** Empty text where there is none. */
  text(name: string): string {
    return this.#values.get(name.toLowerCase()) ?? '';
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  /** A whole number above zero, else 0. */
  number(name: string): number {
    const text = this.text(name).trim();
    return /^\d{1,10}$/.test(text) ? Number(text) : 0;
  }

  names(): readonly string[] {
    return [...this.#values.keys()];
  }
}
