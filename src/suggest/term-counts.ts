/**
 * Which terms a corpus has, and in about how many passages each stands: counted while passages are written, for suggestions, which need no exact numbers. Terms are
 * words as jieba cuts them, and runs of two of them that stand side by side often (行政 法规).
 */
import type { AnalysedPassage } from '../engines/engine.js';

/** Of so many passages each is counted, of those behind them every eighth, for eight. A day's change is counted whole, a corpus in an eighth of the time. */
const countedWhole = 4_096;
const every = 8;
/** A word or run held in memory takes about 100 bytes. Where there are more, the rarest half is forgotten. */
const mostHeld = 300_000;
/** What a generation keeps of them. */
const mostKept = 150_000;
/** Times that something was seen. */
const leastSeen = { word: 2, wordOfFew: 1, run: 3, partOfRun: 4 };

/** How much oftener than by chance two words stand side by side that are worth suggesting together. */
const leastTogether = 2;
/** Letters of a word that can be a part of a run. */
const longestPart = 4;
/** More than there are ever words in memory. */
const numbers = 2 ** 24;

interface Seen {
  readonly number: number;
  /** The passage in which it was seen last. */
  last: number;
  times: number;
  passages: number;
}

interface SeenRun extends Seen {
  readonly text: string;
  readonly words: readonly [Seen, Seen];
}

const letter = /\p{L}/u;

export class TermCounts {
  readonly #words = new Map<string, Seen>();
  /** By the numbers of its two words. */
  readonly #runs = new Map<number, SeenRun>();
  #passages = 0;
  #counted = 0;
  #next = 0;

  add({ words, folded }: Pick<AnalysedPassage, 'words' | 'folded'>): void {
    const passage = ++this.#passages;
    const stands = passage > countedWhole ? every : 1;
    if (passage % stands !== 0) return;
    this.#counted += 1;
    let before: Seen | undefined;
    let one = '';
    for (const word of words.split(' ')) {
      if (word.length < 2) {
        before = undefined;
        continue;
      }
      let seen = this.#words.get(word);
      if (seen === undefined) {
        seen = { number: this.#next++, last: 0, times: 0, passages: 0 };
        this.#words.set(word, seen);
      }
      count(seen, passage, stands);
      if (before !== undefined && isPart(one, before) && isPart(word, seen)) {
        const run = this.#runOf(before, one, seen, word, folded);
        if (run !== null) count(run, passage, stands);
      }
      before = seen;
      one = word;
    }
    if (this.#words.size > mostHeld) forgetRarest(this.#words);
    if (this.#runs.size > mostHeld) forgetRarest(this.#runs);
  }

  /** null where they do not stand side by side at first: words also follow the longer word that they stand in. */
  #runOf(one: Seen, oneWord: string, other: Seen, otherWord: string, folded: string): SeenRun | null {
    const key = one.number * numbers + other.number;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    if (!folded.includes(oneWord + otherWord)) return null;
    const run = {
      number: key,
      last: 0,
      times: 0,
      passages: 0,
      text: `${oneWord} ${otherWord}`,
      words: [one, other],
    } as const;
    this.#runs.set(key, run);
    return run;
  }

  /** Lines `word passages` and `word word passages`, the most frequent first. */
  text(): string {
    const least = this.#passages > countedWhole ? leastSeen.word : leastSeen.wordOfFew;
    const found: [string, number][] = [];
    for (const [word, { times, passages }] of this.#words) {
      if (times >= least && letter.test(word)) found.push([word, passages]);
    }
    for (const { text, words, times, passages } of this.#runs.values()) {
      const byChance = (words[0].times * words[1].times) / this.#counted;
      if (times >= leastSeen.run && times >= leastTogether * byChance) found.push([text, passages]);
    }
    return textOf(found);
  }
}

/** What several texts of `TermCounts` say together. */
export function joinTerms(texts: readonly string[]): string {
  const [only = ''] = texts;
  if (texts.length < 2) return only;
  const sums = new Map<string, number>();
  for (const text of texts) {
    for (const { term, passages } of termsIn(text)) sums.set(term, (sums.get(term) ?? 0) + passages);
  }
  return textOf([...sums]);
}

export interface CountedTerm {
  /** A word, or two with a space between. */
  readonly term: string;
  /** About how many hold it. */
  readonly passages: number;
}

export function* termsIn(text: string): Generator<CountedTerm> {
  for (const [line] of text.matchAll(/.+/g)) {
    const space = line.lastIndexOf(' ');
    yield { term: line.slice(0, space), passages: Number(line.slice(space + 1)) };
  }
}

function textOf(counts: [string, number][]): string {
  counts.sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
  return counts
    .slice(0, mostKept)
    .map(([term, passages]) => `${term} ${passages}\n`)
    .join('');
}

function count(seen: Seen, passage: number, stands: number): void {
  if (seen.last === passage) return;
  seen.last = passage;
  seen.times += 1;
  seen.passages += stands;
}

function isPart(word: string, { times }: Seen): boolean {
  return word.length <= longestPart && times >= leastSeen.partOfRun;
}

function forgetRarest(seen: Map<unknown, Seen>): void {
  for (let least = 2; seen.size > mostHeld / 2; least++) {
    for (const [key, { times }] of seen) if (times < least) seen.delete(key);
  }
}
