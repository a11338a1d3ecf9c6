/** Which words of two languages stand in sentences of one meaning: the table that words are aligned in, flat, since it has many millions of places. */

/** Words of both languages as numbers; repeats count. */
export interface SentencePair {
  readonly zh: readonly number[];
  readonly en: readonly number[];
}

export interface Cooccurrence {
  readonly pairs: readonly SentencePair[];
  /** The entries of Chinese word z, one for each English word that it ever stands beside: from `rows[z]` up to `rows[z + 1]`. */
  readonly rows: Uint32Array;
  /** By entry, the Chinese and the English word. */
  readonly zhOf: Uint32Array;
  readonly enOf: Uint32Array;
  /** For each pair, for each of its Chinese words, for each of its English words: the entry. */
  readonly cells: Uint32Array;
  /** Where the cells of each pair begin. */
  readonly starts: Float64Array;
  /** How often each word occurs. */
  readonly counts: { readonly zh: Uint32Array; readonly en: Uint32Array };
}

/** @param words how many there are of each language */
export function cooccurrenceOf(
  pairs: readonly SentencePair[],
  words: { readonly zh: number; readonly en: number },
): Cooccurrence {
  const counts = { zh: new Uint32Array(words.zh), en: new Uint32Array(words.en) };
  const starts = new Float64Array(pairs.length);
  let size = 0;
  for (const [i, { zh, en }] of pairs.entries()) {
    starts[i] = size;
    size += zh.length * en.length;
    for (const word of zh) counts.zh[word] = (counts.zh[word] as number) + 1;
    for (const word of en) counts.en[word] = (counts.en[word] as number) + 1;
  }
  const places = placesOf(pairs, counts.zh);
  const rows = new Uint32Array(words.zh + 1);
  const cells = new Uint32Array(size);
  const zhOf: number[] = [];
  const enOf: number[] = [];
  /** Of the Chinese word at hand, by English word, the entry and 1. */
  const entries = new Uint32Array(words.en);
  for (let word = 0; word < words.zh; word++) {
    rows[word] = enOf.length;
    for (let i = places.starts[word] as number; i < (places.starts[word + 1] as number); i++) {
      const pair = places.pairs[i] as number;
      const { en } = pairs[pair] as SentencePair;
      const from = (starts[pair] as number) + (places.within[i] as number) * en.length;
      for (let j = 0; j < en.length; j++) {
        const other = en[j] as number;
        if (entries[other] === 0) {
          zhOf.push(word);
          entries[other] = enOf.push(other);
        }
        cells[from + j] = (entries[other] as number) - 1;
      }
    }
    for (let entry = rows[word] as number; entry < enOf.length; entry++) entries[enOf[entry] as number] = 0;
  }
  rows[words.zh] = enOf.length;
  return { pairs, rows, zhOf: Uint32Array.from(zhOf), enOf: Uint32Array.from(enOf), cells, starts, counts };
}

/** Where each Chinese word stands: in which pairs, and at which place of each. */
function placesOf(
  pairs: readonly SentencePair[],
  counts: Uint32Array,
): Readonly<Record<'starts' | 'pairs' | 'within', Uint32Array>> {
  const starts = new Uint32Array(counts.length + 1);
  for (const [word, count] of counts.entries()) starts[word + 1] = (starts[word] as number) + count;
  const next = starts.slice();
  const size = starts.at(-1) as number;
  const places = { starts, pairs: new Uint32Array(size), within: new Uint32Array(size) };
  for (const [pair, { zh }] of pairs.entries()) {
    for (const [within, word] of zh.entries()) {
      const at = next[word] as number;
      next[word] = at + 1;
      places.pairs[at] = pair;
      places.within[at] = within;
    }
  }
  return places;
}
