/**
 * What a text says of the English words that are asked for: which of them, by how probable a translation, and where, in the order in which it stands there. Kept from one text to
 * the next: what hundreds of them say is a hundred thousand words.
 */
export class Said {
  #size = 0;
  #of = new Uint16Array(1024);
  #places = new Int32Array(1024);
  #probabilities = new Float64Array(1024);

  get size(): number {
    return this.#size;
  }

  of(i: number): number {
    return this.#of[i] as number;
  }

  /** In words. */
  place(i: number): number {
    return this.#places[i] as number;
  }

  probability(i: number): number {
    return this.#probabilities[i] as number;
  }

  clear(): void {
    this.#size = 0;
  }

  /** Places ascend. */
  add(of: number, probability: number, place: number): void {
    this.#reach(this.#size + 1);
    this.#set(this.#size++, of, probability, place);
  }

  /** All of another, where it belongs. */
  merge(other: Said): void {
    let own = this.#size - 1;
    let others = other.size - 1;
    this.#reach(this.#size + other.size);
    this.#size += other.size;
    // From behind, where there is room.
    for (let at = this.#size - 1; others >= 0; at--) {
      const from = own >= 0 && this.place(own) > other.place(others) ? this : other;
      const i = from === this ? own-- : others--;
      this.#set(at, from.of(i), from.probability(i), from.place(i));
    }
  }

  #set(i: number, of: number, probability: number, place: number): void {
    this.#of[i] = of;
    this.#places[i] = place;
    this.#probabilities[i] = probability;
  }

  #reach(size: number): void {
    const length = this.#of.length;
    if (size <= length) return;
    const [of, places, probabilities] = [this.#of, this.#places, this.#probabilities];
    const longer = Math.max(size, 2 * length);
    this.#of = new Uint16Array(longer);
    this.#places = new Int32Array(longer);
    this.#probabilities = new Float64Array(longer);
    this.#of.set(of);
    this.#places.set(places);
    this.#probabilities.set(probabilities);
  }
}
