/** The results of earlier requests of one composite call, for `@{ref.id}` and `@{ref.records[0].Id}`. */
export class References {
  readonly #results = new Map<string, unknown>();

  add(referenceId: string, result: unknown): void {
    this.#results.set(referenceId, result);
  }

  /** `value` with every reference replaced; null when one of them leads nowhere. */
  resolve<T>(value: T): T | null {
    try {
      return this.#replace(value) as T;
    } catch (error) {
      if (error instanceof UnknownReference) return null;
      throw error;
    }
  }

  #replace(value: unknown): unknown {
    if (typeof value === 'string') return this.#replaceText(value);
    if (Array.isArray(value)) return value.map((one) => this.#replace(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.#replace(one)]));
  }

  #replaceText(text: string): unknown {
    const whole = /^@\{([^}]+)\}$/.exec(text)?.[1];
    if (whole !== undefined) return this.#find(whole);
    return text.replace(/@\{([^}]+)\}/g, (_, path: string) => String(this.#find(path)));
  }

  #find(path: string): unknown {
    const [referenceId = '', ...steps] = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    let at = this.#results.get(referenceId);
    for (const step of steps) {
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
    }
    if (at === undefined) throw new UnknownReference(path);
    return at;
  }
}

class UnknownReference extends Error {}
