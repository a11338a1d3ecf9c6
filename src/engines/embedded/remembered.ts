/** Of a name, a place in the map and an object, about. */
const bytesOfEntry = 200;

/** What was found for the tokens that were asked for last: searches repeat the common ones, and corrections and widening nearly all of a query's. */
export class Remembered<Found> {
  readonly #mostBytes: number;
  readonly #bytesOf: (found: Found) => number;
  /** The one asked for last at the end. */
  readonly #known = new Map<string, Found>();
  #bytes = 0;

  /**
   * @param mostBytes names counted too: a query has thousands of letters. The last one is kept also where it alone has more
   * @param bytesOf what is found takes beside what is kept with every name
   */
  constructor(mostBytes: number, bytesOf: (found: Found) => number) {
    this.#mostBytes = mostBytes;
    this.#bytesOf = bytesOf;
  }

  /** Without looking for it. */
  known(name: string): Found | undefined {
    const found = this.#take(name);
    if (found !== undefined) this.#keep(name, found);
    return found;
  }

  get(name: string, find: () => Found): Found {
    const found = this.#take(name) ?? find();
    // Who finds may have asked for the same name.
    this.#take(name);
    this.#keep(name, found);
    for (const oldest of this.#known.keys()) {
      if (this.#bytes <= this.#mostBytes || oldest === name) break;
      this.#take(oldest);
    }
    return found;
  }

  #keep(name: string, found: Found): void {
    this.#known.set(name, found);
    this.#bytes += this.#sizeOf(name, found);
  }

  #take(name: string): Found | undefined {
    const found = this.#known.get(name);
    if (found === undefined) return undefined;
    this.#known.delete(name);
    this.#bytes -= this.#sizeOf(name, found);
    return found;
  }

  #sizeOf(name: string, found: Found): number {
    return bytesOfEntry + 2 * name.length + this.#bytesOf(found);
  }
}
