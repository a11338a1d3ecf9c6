/** How often what is sought stands in each candidate, the raw material of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';
import { countWord, hasWord } from '../engines/words.js';
import { byChance, isByChance, numbersOf, pairsOutsideNumbers } from './by-chance.js';
import { fromLetterToLetter, sideBySide } from './side-by-side.js';

export interface Sought {
  /** The query's words, each once. */
  readonly words: readonly string[];
  /** The groups: folded text, and its letters. */
  readonly groups: readonly { readonly folded: string; readonly letters: string }[];
  /** Folded letters of the titles that were typed in 《》: passages of documents so titled stand higher. */
  readonly titles?: readonly string[];
}

/** Lists beside `Sought.words`, the pairs of `pairsOf`, and `Sought.groups`. */
export interface Counts {
  readonly candidate: Candidate;
  readonly words: readonly number[];
  readonly pairs: readonly number[];
  /** From 0 to 1: see sideBySide. */
  readonly groups: readonly number[];
}

/** What standing in the context is worth, in occurrences. */
const contextWeight = 0.5;

/** The different pairs of letters in the groups, without those of numbers (by-chance.ts); of a group of one letter, that letter. */
export function pairsOf({ groups }: Sought): string[] {
  return [...new Set(groups.flatMap(({ folded }) => pairsOutsideNumbers(folded)))];
}

export function count(candidates: readonly Candidate[], sought: Sought, pairs: readonly string[]): Counts[] {
  /** Passages of one section share their context: what stands in it is looked for once. */
  const known = new Map<string, { words: readonly number[]; pairs: readonly number[] }>();
  const inContext = (context: Candidate['context'][number]) => {
    const before = known.get(context.letters);
    if (before !== undefined) return before;
    const found = {
      words: sought.words.flatMap((word, i) => (hasWord(context.words, word) ? [i] : [])),
      pairs: pairs.flatMap((pair, i) => (context.letters.includes(pair) ? [i] : [])),
    };
    known.set(context.letters, found);
    return found;
  };
  const groups = sought.groups.map(({ folded, letters }) => ({
    folded: fromLetterToLetter(folded),
    letters,
    numbers: numbersOf(folded),
  }));
  return candidates.map((candidate) => {
    const words = sought.words.map((word) => countWord(candidate.words, word));
    const counted = pairs.map((pair) => occurrences(candidate.letters, pair));
    const around = candidate.context.map(inContext);
    addOnce(
      words,
      around.map((found) => found.words),
    );
    addOnce(
      counted,
      around.map((found) => found.pairs),
    );
    const side = groups.map(
      (group) => sideBySide(candidate, group) * (isByChance(candidate, group.numbers) ? byChance : 1),
    );
    return { candidate, words, pairs: counted, groups: side };
  });
}

function addOnce(counts: number[], places: readonly (readonly number[])[]): void {
  for (const place of new Set(places.flat())) counts[place] = (counts[place] as number) + contextWeight;
}

function occurrences(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count++;
  return count;
}
