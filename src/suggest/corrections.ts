/** What may have been meant by what was typed: terms, titles and issuers of the corpus itself, so that what is proposed is there. Pure. */
import { numbersIn } from '../text/numbers.js';
import type { Entry, Lexicon } from './lexicon.js';
import { looseLetters } from './loose-letters.js';
import { matchAt, mayBegin, type Pattern, patternOf } from './pattern.js';
import type { Span } from './printed.js';
import {
  asOneLessKey,
  fewestLeft,
  lettersKey,
  looksLike,
  oneLessKeys,
  type Slip,
  slipOf,
  soundKeys,
  swapped,
  without,
} from './slips.js';

export interface Correction {
  /** Of the group in which something is to be replaced. */
  readonly group: number;
  /** Groups that are replaced with it: pinyin is typed with spaces. 1: it alone. */
  readonly groups: number;
  /** What is to be replaced, in the group's letters; of several groups all of them. */
  readonly span: Span;
  readonly letters: string;
  /** As it is written. */
  readonly text: string;
  /** Whether the letters around it stand in words: else what was meant may be something else. */
  readonly fits: boolean;
}

/** Letters of a group that are looked at. */
const longestGroup = 40;
/** Letters of a window, unless it is all of the group: no term is longer. */
const longestWindow = 12;
const longestTitle = 40;

/** In the natural logarithm of how much rarer a slip is than the next more frequent one; set by the made mistakes of bench/suggest.ts. */
const cost: Readonly<Record<Slip | 'abbreviated', number>> = {
  'same sound': 0,
  'similar look': 0.5,
  swapped: 3,
  doubled: 1,
  'similar sound': 1,
  missing: 1,
  extra: 6,
  'other letter': 3.5,
  abbreviated: 3,
};
/**
 * The same, of a letter that is right as it was typed, of each further one that is not, of one that stands in no known word afterwards, and
 * of each group whose sound it is. */
const worth = { sameLetter: 3, furtherLetter: -3, looseLetter: -5, furtherGroup: 20 };

/** Looks up the windows of what was typed. It takes a second and 10 MB to make. */
export class Corrections {
  readonly #lexicon: Lexicon;
  /** Each the hash of a key, then the entry's number; sorted. */
  readonly #keys: Float64Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const keys: number[] = [];
    for (const [no, entry] of lexicon.entries.entries()) {
      if (entry.kind === 'number') continue;
      const meant = meantLetters(entry);
      if (meant.length < fewestLeft || meant.length > longestTitle) continue;
      const own = [lettersKey(meant), ...soundKeys(meant)];
      if (meant.length > fewestLeft) own.push(...oneLessKeys(meant));
      for (const key of new Set(own)) keys.push(key * mostEntries + no);
    }
    this.#keys = Float64Array.from(keys).sort();
  }

  /**
   * The best first, none twice.
   * @param groups folded letters of each
   * @param found whether each group as typed is found, alone or with the others: then only what holds unknown words is doubted
   * @param together whether all of them are found in one passage
   */
  of(groups: readonly string[], found: readonly boolean[], together: boolean, most: number): Correction[] {
    const proposed: Scored[] = together ? [] : [...this.#spelledInLatin(groups, found)];
    for (const [group, letters] of groups.entries())
      proposed.push(...this.#slipped(group, letters, found[group] === true));
    proposed.sort((one, other) => other.score - one.score);
    const known = new Map<string, Scored>();
    for (const one of proposed) {
      const key = `${one.group} ${one.span[0]} ${one.span[1]} ${one.letters}`;
      if (!known.has(key)) known.set(key, one);
      if (known.size === most) break;
    }
    return [...known.values()].map(({ score, ...correction }) => correction);
  }

  /** Latin letters that are the sound of a whole entry, also where they are typed with spaces. */
  *#spelledInLatin(groups: readonly string[], found: readonly boolean[]): Generator<Scored> {
    for (const [first, end] of latinRuns(groups)) {
      // Syllables that stand somewhere by chance are still syllables.
      if (end - first === 1 && found[first] === true) continue;
      const pattern = patternOf(groups.slice(first, end).join(' '));
      const { length } = groups.slice(first, end).join('');
      for (const { entry, abbreviated } of this.#soundingLike(pattern)) {
        const score = scoreOf(entry) - cost.abbreviated * abbreviated + worth.furtherGroup * (end - first);
        const span = [0, length] as const;
        const [letters, text] = [meantLetters(entry), meantText(entry)];
        yield { group: first, groups: end - first, span, letters, text, fits: true, score };
      }
    }
  }

  *#soundingLike(pattern: Pattern): Generator<{ entry: Entry; abbreviated: number }> {
    const { entries, letters, starts } = this.#lexicon;
    const typed = pattern.letters.charCodeAt(0);
    for (const [no, entry] of entries.entries()) {
      const start = (starts[no] as number) + entry.beginning;
      if (!mayBegin(typed, letters[start] as number)) continue;
      const match = matchAt(pattern, letters, start, starts[no + 1] as number, true);
      if (match !== null) yield { entry, abbreviated: match.abbreviated };
    }
  }

  /** Of all that mends a group what leaves the fewest letters that stand in no known word: 科技创新 for 科技创心, and not 科技 with a 心 behind it. */
  #slipped(group: number, all: string, isFound: boolean): readonly Scored[] {
    const letters = all.slice(0, longestGroup);
    if (letters.length < fewestLeft || !/\p{Script=Han}/u.test(letters) || this.#lexicon.words.has(letters)) return [];
    const loose = looseLetters(letters, this.#lexicon.words);
    const typedLoose = loose.behind[0] as number;
    const doubted = typedLoose >= 1;
    if (isFound && !doubted) return [];
    const numbers = numbersTyped(letters);
    let mended: Scored[] = [];
    let fewest = typedLoose;
    for (let start = 0; start < letters.length; start++) {
      for (let end = start + fewestLeft; end <= letters.length; end++) {
        if (end - start > longestWindow && end - start < letters.length) continue;
        const left = (loose.before[start] as number) + (loose.behind[end] as number);
        if (left > fewest || (doubted && Math.floor(left) >= Math.floor(typedLoose))) continue;
        const window = letters.slice(start, end);
        if (this.#lexicon.words.has(window)) continue;
        const kept = numbers.flatMap(([from, to]) =>
          from < end && to > start ? [letters.slice(Math.max(from, start), Math.min(to, end))] : [],
        );
        for (const no of this.#candidates(window)) {
          const entry = this.#lexicon.entries[no] as Entry;
          const meant = meantLetters(entry);
          const slip = slipOf(window, meant);
          if (slip === null || isTooShort(slip, meant) || !keepsNumbers(meant, kept)) continue;
          const score =
            scoreOf(entry) -
            cost[slip] +
            worth.sameLetter * rightLetters(window, meant, slip) +
            worth.furtherLetter * Math.max(0, window.length - 1 - rightLetters(window, meant, slip)) +
            worth.looseLetter * left;
          if (left < fewest) mended = [];
          fewest = left;
          const span = [start, end] as const;
          mended.push({ group, groups: 1, span, letters: meant, text: meantText(entry), fits: left < 1, score });
        }
      }
    }
    return mended;
  }

  /** Numbers of entries that may have been meant. */
  #candidates(window: string): Set<number> {
    const keys = [...soundKeys(window), asOneLessKey(window)];
    for (let i = 0; i < window.length; i++) {
      if (i + 1 < window.length) keys.push(lettersKey(swapped(window, i)));
      if (window.length > fewestLeft) keys.push(lettersKey(without(window, i)));
      for (const unit of looksLike(window.charCodeAt(i))) {
        keys.push(lettersKey(window.slice(0, i) + String.fromCharCode(unit) + window.slice(i + 1)));
      }
    }
    if (window.length > fewestLeft) keys.push(...oneLessKeys(window));
    return new Set(keys.flatMap((key) => this.#withKey(key)));
  }

  #withKey(key: number): number[] {
    let low = 0;
    for (let high = this.#keys.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] as number) < key * mostEntries) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; (this.#keys[low] as number) < (key + 1) * mostEntries; low++) {
      found.push((this.#keys[low] as number) - key * mostEntries);
    }
    return found;
  }
}

/** Whole rows of groups with Latin letters in them, and each of these alone: first and behind the last. */
function* latinRuns(groups: readonly string[]): Generator<readonly [number, number]> {
  const isLatin = (group: string | undefined): boolean => group !== undefined && /[a-z]/.test(group);
  for (let first = 0; first < groups.length; first++) {
    if (!isLatin(groups[first])) continue;
    yield [first, first + 1];
    if (isLatin(groups[first - 1])) continue;
    let end = first + 1;
    while (isLatin(groups[end])) end += 1;
    if (end > first + 1) yield [first, end];
  }
}

const scoreOf = ({ count }: Entry): number => Math.log((count ?? 1) + 1);

type Scored = Correction & { readonly score: number };

/** Numbers of entries are less. */
const mostEntries = 2 ** 20;

/** Laws are asked for without 中华人民共和国. */
const meantLetters = ({ letters, beginning }: Entry): string => letters.slice(beginning);
const meantText = ({ text, beginning }: Entry): string => text.slice(beginning);

/** How many letters are right as they were typed; of those that changed places, both. */
function rightLetters(typed: string, meant: string, slip: Slip): number {
  if (slip === 'swapped') return typed.length;
  if (typed.length !== meant.length) return Math.min(typed.length, meant.length);
  let same = 0;
  for (let i = 0; i < typed.length; i++) if (typed[i] === meant[i]) same += 1;
  return same;
}

/** Where numbers stand: a digit is never a slip for a letter, and of Chinese ones only one alone, as of 以 一. */
function numbersTyped(letters: string): Span[] {
  const numbers = numbersIn(letters).filter(
    ({ start, end }) => end - start > 1 || /\d/.test(letters.slice(start, end)),
  );
  return numbers.map(({ start, end }) => [start, end]);
}

function keepsNumbers(meant: string, numbers: readonly string[]): boolean {
  return (
    meant.replace(/\D/g, '') === numbers.join('').replace(/\D/g, '') && numbers.every((one) => meant.includes(one))
  );
}

/** What is left of a short term when a letter is wrong would fit many. */
function isTooShort(slip: Slip, meant: string): boolean {
  return (slip === 'other letter' || slip === 'missing') && meant.length <= fewestLeft;
}
