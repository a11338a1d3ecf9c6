/** Mistakes as typists make them, made in terms of a corpus by a fixed rule. */

import { looksLike } from '../src/suggest/slips.js';
import { isCommon } from '../src/text/common.js';
import { readingsOf } from '../src/text/pinyin.js';

/** The same numbers in each run, between 0 and 1. */
export function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Of a text's letters, a mistake at a place; null where it cannot be made there. */
export type Make = (letters: readonly string[], at: number, random: () => number) => string | null;

const put = (letters: readonly string[], at: number, letter: string | undefined): string | null =>
  letter === undefined ? null : letters.with(at, letter).join('');

const commonLetters = [...Array(0x9fff - 0x4e00)].map((_, i) => String.fromCharCode(0x4e00 + i)).filter(isCommon);
const byReading = new Map<string, string[]>();
for (const letter of commonLetters) {
  const [reading = ''] = readingsOf(letter);
  byReading.set(reading, [...(byReading.get(reading) ?? []), letter]);
}
const one = <Value>(values: readonly Value[], random: () => number): Value | undefined =>
  values[Math.floor(random() * values.length)];

const swaps: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n/, 'l'],
  [/^l/, 'n'],
  [/([aei]n)g$/, '$1'],
  [/([aei]n)$/, '$1g'],
];

export const makers: Readonly<Record<string, Make>> = {
  homophone: (letters, at, random) => {
    const own = letters[at] as string;
    return put(
      letters,
      at,
      one(
        (byReading.get(readingsOf(own)[0] ?? '') ?? []).filter((other) => other !== own),
        random,
      ),
    );
  },
  'near homophone': (letters, at, random) => {
    const reading = readingsOf(letters[at] as string)[0] ?? '';
    const near = swaps.flatMap(([from, to]) =>
      from.test(reading) ? (byReading.get(reading.replace(from, to)) ?? []) : [],
    );
    return put(letters, at, one(near, random));
  },
  transposed: (letters, at) => {
    const next = letters[at + 1];
    return next === undefined
      ? null
      : letters
          .with(at, next)
          .with(at + 1, letters[at] as string)
          .join('');
  },
  // Without its first or last letter it is a part of the term, and found.
  missing: (letters, at) => (at === 0 || at === letters.length - 1 ? null : letters.toSpliced(at, 1).join('')),
  extra: (letters, at, random) => letters.toSpliced(at, 0, one(commonLetters, random) as string).join(''),
  wrong: (letters, at, random) => (letters.length < 3 ? null : put(letters, at, one(commonLetters, random))),
  'look-alike': (letters, at, random) => {
    const unit = one(looksLike((letters[at] as string).charCodeAt(0)), random);
    return put(letters, at, unit === undefined ? undefined : String.fromCharCode(unit));
  },
  pinyin: (letters) => {
    const syllables = letters.map((letter) => readingsOf(letter)[0]);
    return syllables.includes(undefined) ? null : syllables.join(' ');
  },
};
