/**
 * Rendered pages that many people open and that change seldom. A body is kept together with the revision of what it
 * was made from; a newer revision replaces it. Bounded: the one used longest ago goes first.
 */
export class KeptBodies<Body = Uint8Array> {
  readonly #kept = new Map<string, { readonly revision: string; readonly body: Promise<Body> }>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** `make` runs once, even if fifty people ask at the same moment. */
  async get(key: string, revision: string, make: () => Promise<Body>): Promise<Body> {
    const found = this.#kept.get(key);
    const entry = found?.revision === revision ? found : { revision, body: make() };
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > this.#limit && !oldest.done) this.#kept.delete(oldest.value);
    try {
      return await entry.body;
    } catch (error) {
      // A failure is not kept: the next visitor tries again.
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
      throw error;
    }
  }
}
