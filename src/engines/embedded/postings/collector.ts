/**
 * Gathers which tokens stand in the rows that are being written, and keeps a posting of those that stand in many: FTS5 takes tenths of a second to list or to
 * score the rows of a word that stands in a third of all passages. What stands in few it finds at once.
 */
import { weight } from '../../../ranking/bm25.js';
import type { Tokens } from '../../engine.js';
import { lettersToken, Numbering, wordToken } from './numbering.js';
import { longestSpan, pack, type Span } from './packed.js';

/** A word, or a pair, that stands in less than one of so many rows has no posting in their span; a letter always has, as no token of FTS5 is a letter. */
const rarest = 256;

/** What stands in a row. */
export interface Written {
  /** Its own text and, where there is one, its English one. Its length is that of its own, and what stands in both counts as it stands there. */
  readonly texts: readonly Tokens[];
  readonly naming: boolean;
}

const surrogate = /[\ud800-\udfff]/;

export class Collector {
  readonly #first: number;
  readonly #keep: (token: string, packed: Uint8Array) => void;
  #tokens = 0;
  readonly #words = new Numbering(() => this.#newToken());
  readonly #letters = new Numbering(() => this.#newToken());
  readonly #pairs = new Numbering(() => this.#newToken());
  /** By token, one more than its last entry. */
  #last = new Int32Array(2 ** 16);
  /** An entry is a token in a row. */
  #entries = 0;
  #tokenOf = new Int32Array(2 ** 20);
  #offsetOf = new Uint16Array(2 ** 20);
  #countOf = new Uint8Array(2 ** 20);
  /** The first entry of the row. */
  #rowStart = 0;
  /** Of the row's text that is being read. */
  #textStart = 0;
  /** By offset. Rows that were taken out again leave a gap. */
  readonly #lengths = new Uint32Array(longestSpan);
  readonly #naming = new Uint8Array(longestSpan);
  #allWords = 0;
  #rows = 0;
  #offset = -1;

  /** @param first row of the span, a multiple of 32 */
  constructor(first: number, keep: (token: string, packed: Uint8Array) => void) {
    this.#first = first;
    this.#keep = keep;
  }

  /** Rows from the first one to the last one. */
  get length(): number {
    return this.#offset + 1;
  }

  /** Rows ascend, and lie within `longestSpan` of the first. */
  add(row: number, { texts, naming }: Written): void {
    this.#offset = row - this.#first;
    this.#rowStart = this.#entries;
    const [length = 0] = texts.map((text) => this.#addText(text));
    this.#lengths[this.#offset] = length;
    this.#naming[this.#offset] = Number(naming);
    this.#allWords += length;
    this.#rows += 1;
  }

  /** @returns how many words it has */
  #addText({ words, letters }: Tokens): number {
    this.#textStart = this.#entries;
    let length = 0;
    for (let start = 0; start < words.length; length++) {
      const space = words.indexOf(' ', start);
      const end = space < 0 ? words.length : space;
      this.#count(this.#words.of(words, start, end));
      start = end + 1;
    }
    // Where each letter is one unit, the places of letters are those of units.
    if (surrogate.test(letters)) this.#addLetters(letters);
    else this.#addUnits(letters);
    return length;
  }

  /** Hands over the postings. */
  end(): Span {
    const span = { first: this.#first, last: this.#first + this.#offset };
    const { starts, kept } = this.#starts();
    const offsets = new Uint16Array(kept);
    const weights = new Float32Array(kept);
    const average = this.#allWords / this.#rows;
    const next = starts.slice();
    for (let entry = 0; entry < this.#entries; entry++) {
      const token = this.#tokenOf[entry] as number;
      const place = next[token] as number;
      // Of the rare ones there is no posting: nothing is to be put in order.
      if (place < 0) continue;
      const offset = this.#offsetOf[entry] as number;
      next[token] = place + 1;
      offsets[place] = offset;
      const length = this.#lengths[offset] as number;
      weights[place] = weight(this.#countOf[entry] as number, length, average, this.#naming[offset] === 1);
    }
    const give = (tokens: Numbering, nameOf: (text: string) => string): void => {
      for (const [text, token] of tokens.all()) {
        const [from, to] = [starts[token] as number, next[token] as number];
        if (from >= 0) this.#keep(nameOf(text), pack(span, offsets.subarray(from, to), weights.subarray(from, to)));
      }
    };
    give(this.#words, wordToken);
    give(this.#letters, lettersToken);
    give(this.#pairs, lettersToken);
    return span;
  }

  /** Where the entries of each token begin when they are put in order; -1 where there are too few. */
  #starts(): { starts: Int32Array; kept: number } {
    const counts = new Int32Array(this.#tokens);
    for (let entry = 0; entry < this.#entries; entry++) {
      const token = this.#tokenOf[entry] as number;
      counts[token] = (counts[token] as number) + 1;
    }
    const least = new Uint16Array(this.#tokens).fill(Math.ceil(this.length / rarest));
    for (const [, token] of this.#letters.all()) least[token] = 1;
    let kept = 0;
    const starts = counts.map((count, token) => {
      if (count < (least[token] as number)) return -1;
      kept += count;
      return kept - count;
    });
    return { starts, kept };
  }

  #addUnits(letters: string): void {
    for (let at = 0; at < letters.length; at++) {
      this.#count(this.#letters.of(letters, at, at + 1));
      if (at > 0) this.#count(this.#pairs.of(letters, at - 1, at + 1));
    }
  }

  #addLetters(letters: string): void {
    let before = 0;
    let at = 0;
    for (const letter of letters) {
      const end = at + letter.length;
      this.#count(this.#letters.of(letters, at, end));
      if (at > 0) this.#count(this.#pairs.of(letters, before, end));
      before = at;
      at = end;
    }
  }

  #count(token: number): void {
    const last = this.#last[token] as number;
    if (last > this.#rowStart) {
      const count = this.#countOf[last - 1] as number;
      if (last > this.#textStart && count < 255) this.#countOf[last - 1] = count + 1;
      return;
    }
    if (this.#entries === this.#tokenOf.length) this.#grow();
    const entry = this.#entries++;
    this.#tokenOf[entry] = token;
    this.#offsetOf[entry] = this.#offset;
    this.#countOf[entry] = 1;
    this.#last[token] = entry + 1;
  }

  #newToken(): number {
    if (this.#tokens === this.#last.length) this.#last = grown(this.#last, Int32Array);
    return this.#tokens++;
  }

  #grow(): void {
    this.#tokenOf = grown(this.#tokenOf, Int32Array);
    this.#offsetOf = grown(this.#offsetOf, Uint16Array);
    this.#countOf = grown(this.#countOf, Uint8Array);
  }
}

function grown<List extends Int32Array | Uint16Array | Uint8Array>(
  list: List,
  make: new (length: number) => List,
): List {
  const larger = new make(2 * list.length);
  larger.set(list);
  return larger;
}
