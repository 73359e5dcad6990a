/** Keeps the results used last, up to a limit, so that memory stays bounded however many pages are asked for. */
export class Lru<K, V> {
  readonly #kept = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K, make: () => V): V {
    const found = this.#kept.get(key);
    const value = found ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#limit) {
      const oldest = this.#kept.keys().next();
      if (!oldest.done) this.#kept.delete(oldest.value);
    }
    return value;
  }

  get size(): number {
    return this.#kept.size;
  }
}
