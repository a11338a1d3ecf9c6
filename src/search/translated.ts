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

/** In the order in which the query has them; without those that the passage does not say. @param text as printed */
export function translatedIn(
  text: string,
  english: readonly EnglishWord[],
): (Translated & { readonly sought: readonly Translation[] })[] {
  const told = new Map<string, readonly Standing[]>();
  // high-tech is read as two words.
  for (const { typed, chinese } of english)
    told.set(typed, [...(told.get(typed) ?? []), ...toldOf(standingIn(text, chinese))]);
  return [...told].flatMap(([typed, all]) =>
    all.length === 0
      ? []
      : [
          {
            typed,
            chinese: [...new Set(all.map(({ printed }) => printed))],
            sought: all.map(({ translation }) => translation),
          },
        ],
  );
}

interface Standing {
  readonly translation: Translation;
  readonly printed: string;
}

/** A single character stands in other words by chance, and is told only where it is all there is. */
function toldOf(standing: readonly Standing[]): readonly Standing[] {
  const longer = standing.filter(({ translation }) => translation.text.length > 1);
  const meant = longer.length > 0 ? longer : standing;
  const best = meant[0]?.translation.probability ?? 0;
  return meant.filter(({ translation }) => translation.probability >= best * leastShare);
}

/** With the first place of each, the likeliest first. */
function standingIn(text: string, chinese: readonly Translation[]): Standing[] {
  const letters = chinese.filter(({ by }) => by === 'letters');
  const words = chinese.filter(({ by }) => by === 'word');
  const places = placesOf(text, { letters: letters.map((one) => one.text), words: words.map((one) => one.text) });
  return [...letters, ...words]
    .flatMap((translation, i) => {
      const [first] = places[i] ?? [];
      return first === undefined ? [] : [{ translation, printed: text.slice(...first) }];
    })
    .sort((one, other) => other.translation.probability - one.translation.probability);
}
