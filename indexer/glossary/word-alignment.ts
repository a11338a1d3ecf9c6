/**
 * Which word stands for which, learnt from sentences of one meaning: IBM model 1 in both directions at once (Brown et al. 1993), which soon count only what they agree on
 * (Liang, Taskar and Klein 2006), words at like places of their sentences more (as fast_align does). Agreement keeps rare words from taking whatever
 * nothing else explains, and leaves the words of grammar without translations.
 */
import type { Cooccurrence } from './cooccurrence.js';

const rounds = { alone: 3, agreeing: 3 } as const;

/** How fast a word is less likely to stand for one further on, in lengths of the sentence. */
const steepness = 3;

/** That a word stands for none of the other sentence's. */
const unaligned = 0.1;

/** Probability by entry of the table, or by word. */
type Probabilities = Float32Array;

/** How often each Chinese word was counted to stand for each English one, by entry. */
export function alignWords(table: Cooccurrence): Float32Array {
  const { rows, zhOf, enOf, counts } = table;
  const entriesOfEn = new Uint32Array(counts.en.length);
  for (const word of enOf) entriesOfEn[word] = (entriesOfEn[word] as number) + 1;
  // To begin with, all that a word stands beside is as likely.
  const toEn = Float32Array.from(zhOf, (zh) => 1 / ((rows[zh + 1] as number) - (rows[zh] as number)));
  const toZh = Float32Array.from(enOf, (en) => 1 / (entriesOfEn[en] as number));
  const frequencies = { zh: frequenciesOf(counts.zh), en: frequenciesOf(counts.en) };
  let counted: Float32Array = new Float32Array(0);
  for (let round = 0; round < rounds.alone + rounds.agreeing; round++) {
    const expected = count(table, toEn, toZh, frequencies, round >= rounds.alone);
    normalise(toEn, expected.toEn, zhOf, counts.zh.length);
    normalise(toZh, expected.toZh, enOf, counts.en.length);
    counted = expected.toEn;
  }
  return counted;
}

function frequenciesOf(counts: Uint32Array): Float64Array {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return Float64Array.from(counts, (one) => one / all);
}

interface Expected {
  readonly toEn: Probabilities;
  readonly toZh: Probabilities;
}

/** One round: how often each entry is met, as far as both directions believe. */
function count(
  { pairs, cells, starts, enOf }: Cooccurrence,
  toEn: Probabilities,
  toZh: Probabilities,
  frequencies: Readonly<Record<'zh' | 'en', Float64Array>>,
  agreeing: boolean,
): Expected {
  const ofEn = new Float32Array(enOf.length);
  const ofZh = agreeing ? ofEn : new Float32Array(enOf.length);
  const none = unaligned / (1 - unaligned) / 2;
  for (const [pair, { zh, en }] of pairs.entries()) {
    const from = starts[pair] as number;
    const near = nearness(zh.length, en.length);
    /** What explains each word, summed: that it stands for none, and each word of the other sentence. */
    const enSums = Float64Array.from(en, (word) => none * zh.length * (frequencies.en[word] as number));
    const zhSums = Float64Array.from(zh, (word) => none * en.length * (frequencies.zh[word] as number));
    for (let i = 0, cell = 0; i < zh.length; i++) {
      for (let j = 0; j < en.length; j++, cell++) {
        const entry = cells[from + cell] as number;
        const close = near[cell] as number;
        enSums[j] = (enSums[j] as number) + (toEn[entry] as number) * close;
        zhSums[i] = (zhSums[i] as number) + (toZh[entry] as number) * close;
      }
    }
    for (let i = 0, cell = 0; i < zh.length; i++) {
      for (let j = 0; j < en.length; j++, cell++) {
        const entry = cells[from + cell] as number;
        const close = near[cell] as number;
        const byZh = ((toEn[entry] as number) * close) / (enSums[j] as number);
        const byEn = ((toZh[entry] as number) * close) / (zhSums[i] as number);
        ofEn[entry] = (ofEn[entry] as number) + (agreeing ? byZh * byEn : byZh);
        if (!agreeing) ofZh[entry] = (ofZh[entry] as number) + byEn;
      }
    }
  }
  return { toEn: ofEn, toZh: ofZh };
}

const nearnesses = new Map<number, Float32Array>();

/** For each word of the one sentence, for each of the other: 1 at the same place, less the further away. Of most lengths it is worked out once. */
function nearness(zh: number, en: number): Float32Array {
  const key = zh * 0x10000 + en;
  let near = nearnesses.get(key);
  if (near === undefined) {
    near = new Float32Array(zh * en);
    for (let i = 0; i < zh; i++) {
      for (let j = 0; j < en; j++) near[i * en + j] = Math.exp(-steepness * Math.abs((i + 0.5) / zh - (j + 0.5) / en));
    }
    if (near.length <= mostKept) nearnesses.set(key, near);
  }
  return near;
}

const mostKept = 4096;

/** Makes probabilities of what was counted: those of one word add up to 1. */
function normalise(probabilities: Probabilities, counted: Probabilities, wordOf: Uint32Array, words: number): void {
  const sums = new Float64Array(words);
  for (let entry = 0; entry < counted.length; entry++) {
    const word = wordOf[entry] as number;
    sums[word] = (sums[word] as number) + (counted[entry] as number);
  }
  for (let entry = 0; entry < counted.length; entry++) {
    const sum = sums[wordOf[entry] as number] as number;
    probabilities[entry] = sum > 0 ? (counted[entry] as number) / sum : 0;
  }
}
