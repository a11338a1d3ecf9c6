/** Numbers the tokens of a span, each once: 0, 1, 2 … Nearly all are one or two UTF-16 units, which are found as one number, several times faster than as a text. */

/** Names of tokens as they are stored: a word, or one letter or two side by side. */
export const wordToken = (word: string): string => `w${word}`;
export const lettersToken = (letters: string): string => `l${letters}`;

export class Numbering {
  readonly #next: () => number;
  readonly #byText = new Map<string, number>();
  /** Open addressing; a slot holds a token plus one, 0: it is free. */
  #keys = new Int32Array(2 ** 16);
  #slots = new Int32Array(2 ** 16);
  #used = 0;

  /** @param next gives the number of a token that is new */
  constructor(next: () => number) {
    this.#next = next;
  }

  /** Of the text from `start` up to `end`. */
  of(text: string, start: number, end: number): number {
    const length = end - start;
    if (length === 1) return this.#ofUnits(text.charCodeAt(start));
    if (length === 2) return this.#ofUnits((text.charCodeAt(start) << 16) | text.charCodeAt(start + 1));
    const own = text.slice(start, end);
    const known = this.#byText.get(own);
    if (known !== undefined) return known;
    const token = this.#next();
    this.#byText.set(own, token);
    return token;
  }

  *all(): Generator<[text: string, token: number]> {
    yield* this.#byText;
    for (const [place, token] of this.#slots.entries()) {
      const units = this.#keys[place] as number;
      if (token === 0) continue;
      const last = String.fromCharCode(units & 0xffff);
      yield [units >>> 16 === 0 ? last : String.fromCharCode(units >>> 16) + last, token - 1];
    }
  }

  #ofUnits(units: number): number {
    const place = this.#placeOf(units);
    const known = this.#slots[place] as number;
    if (known !== 0) return known - 1;
    const token = this.#next();
    this.#keys[place] = units;
    this.#slots[place] = token + 1;
    this.#used += 1;
    if (2 * this.#used > this.#slots.length) this.#grow();
    return token;
  }

  #placeOf(units: number): number {
    const mask = this.#slots.length - 1;
    // Knuth's multiplicative hashing: 2^32 divided by the golden ratio.
    let place = (Math.imul(units, 0x9e3779b1) >>> 8) & mask;
    while (this.#slots[place] !== 0 && this.#keys[place] !== units) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [keys, slots] = [this.#keys, this.#slots];
    this.#keys = new Int32Array(2 * keys.length);
    this.#slots = new Int32Array(2 * slots.length);
    for (const [old, token] of slots.entries()) {
      if (token === 0) continue;
      const place = this.#placeOf(keys[old] as number);
      this.#keys[place] = keys[old] as number;
      this.#slots[place] = token;
    }
  }
}
