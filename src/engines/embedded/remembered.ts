/** Of a name, a place in the map and an object, about. */
const bytesOfEntry = 200;

interface Entry<Found> {
  readonly found: Found;
  readonly bytes: number;
  /** Since the hand last came by. */
  asked: boolean;
}

/**
 * What was found for tokens: searches repeat the common ones, and corrections and widening nearly all of a query's. What makes room is chosen by SIEVE (Zhang and others, SIEVE is Simpler
 * than LRU, 2024): a hand goes from the oldest to the newest and around again, and what nobody has asked for since it last came by goes. A query asks for hundreds of tokens, and to note that
 * one was asked for is no more than a flag.
 */
export class Remembered<Found> {
  readonly #mostBytes: number;
  readonly #bytesOf: (found: Found) => number;
  /** The oldest first. */
  readonly #known = new Map<string, Entry<Found>>();
  #hand = this.#known.entries();
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
    const entry = this.#known.get(name);
    if (entry === undefined) return undefined;
    entry.asked = true;
    return entry.found;
  }

  get(name: string, find: () => Found): Found {
    const known = this.known(name);
    if (known !== undefined) return known;
    const found = find();
    // Who finds may have asked for the same name.
    this.#forget(name);
    const bytes = bytesOfEntry + 2 * name.length + this.#bytesOf(found);
    this.#known.set(name, { found, bytes, asked: false });
    this.#bytes += bytes;
    // A whole round takes all flags away, so that the next one finds what goes.
    while (this.#bytes > this.#mostBytes && this.#known.size > 1) this.#moveHand(name);
    return found;
  }

  /** @param kept whatever it takes */
  #moveHand(kept: string): void {
    const { done, value } = this.#hand.next();
    if (done) {
      this.#hand = this.#known.entries();
      return;
    }
    const [name, entry] = value;
    if (!entry.asked && name !== kept) this.#forget(name);
    entry.asked = false;
  }

  #forget(name: string): void {
    this.#bytes -= this.#known.get(name)?.bytes ?? 0;
    this.#known.delete(name);
  }
}
