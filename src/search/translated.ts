/** Which Chinese words of a passage stand for which English ones of the query. Pure. */
import type { EnglishWord, Translation } from '../ranking/sought.js';
import { placesOf } from '../text/highlight.js';

/** An English word or phrase, and what a passage says for it. */
export interface Translated {
  /** Part of the query. */
  readonly typed: string;
  /** As printed, the likeliest first; at least one. */
  readonly chinese: readonly string[];
}

/** What is so much less likely than the likeliest that stands there is there for another reason. */
const leastShare = 1 / 3;
/** And so is what is so much less likely than what the word is usually in Chinese. */
const leastOfUsual = 1 / 10;

/** In the order in which the query has them; without those that the passage does not say. @param text as printed */
export function translatedIn(
  text: string,
  english: readonly EnglishWord[],
): (Translated & { readonly sought: readonly Translation[] })[] {
  const standing = standingIn(text, english);
  const told = new Map<string, readonly Standing[]>();
  // high-tech is read as two words.
  for (const word of english) {
    const least = leastOfUsual * Math.max(...word.chinese.map(usual));
    const own = word.chinese
      .filter(({ probability }) => probability >= least)
      .flatMap((translation) => standing.get(translation) ?? []);
    told.set(word.typed, [...(told.get(word.typed) ?? []), ...toldOf(own)]);
  }
  return [...told].flatMap(([typed, all]) => {
    if (all.length === 0) return [];
    const chinese = [...new Set(all.map(({ printed }) => printed))];
    return [{ typed, chinese, sought: all.map(({ translation }) => translation) }];
  });
}

/** What stands in Chinese as it does in English (5G) says nothing of what is usual. */
function usual({ text, probability }: Translation): number {
  return /\p{Script=Han}/u.test(text) ? probability : 0;
}

interface Standing {
  readonly translation: Translation;
  readonly printed: string;
}

/** The likeliest first. A single character stands in other words by chance, and is told only where it is all there is. */
function toldOf(standing: readonly Standing[]): readonly Standing[] {
  const longer = standing.filter(({ translation }) => translation.text.length > 1);
  const meant = (longer.length > 0 ? longer : standing).toSorted(
    (one, other) => other.translation.probability - one.translation.probability,
  );
  const best = meant[0]?.translation.probability ?? 0;
  return meant.filter(({ translation }) => translation.probability >= best * leastShare);
}

/** Those that stand in the text, with the first place of each. All are looked for at once, since the text is folded for that. */
function standingIn(text: string, english: readonly EnglishWord[]): Map<Translation, Standing> {
  const all = english.flatMap(({ chinese }) => chinese);
  const letters = all.filter(({ by }) => by === 'letters');
  const words = all.filter(({ by }) => by === 'word');
  const places = placesOf(text, { letters: letters.map((one) => one.text), words: words.map((one) => one.text) });
  return new Map(
    [...letters, ...words].flatMap((translation, i) => {
      const [first] = places[i] ?? [];
      return first === undefined ? [] : [[translation, { translation, printed: text.slice(...first) }] as const];
    }),
  );
}
