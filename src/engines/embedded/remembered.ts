/** What was found for the tokens that were asked for last: searches repeat the common ones, and corrections and widening nearly all of a query's. */
export class Remembered<Found> {
  readonly #mostBytes: number;
  readonly #bytesOf: (found: Found) => number;
  /** The one asked for last at the end. */
  readonly #known = new Map<string, Found>();
  #bytes = 0;

  /** @param mostBytes the last one is kept also where it alone has more */
  constructor(mostBytes: number, bytesOf: (found: Found) => number) {
    this.#mostBytes = mostBytes;
    this.#bytesOf = bytesOf;
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  get(name: string, find: () => Found): Found {
    const found = this.#take(name) ?? find();
    // Who finds may have asked for the same name.
    this.#take(name);
    this.#known.set(name, found);
    this.#bytes += this.#bytesOf(found);
    for (const oldest of this.#known.keys()) {
      if (this.#bytes <= this.#mostBytes || oldest === name) break;
      this.#take(oldest);
    }
    return found;
  }

  #take(name: string): Found | undefined {
    const found = this.#known.get(name);
    if (found === undefined) return undefined;
    this.#known.delete(name);
    this.#bytes -= this.#bytesOf(found);
    return found;
  }
}
