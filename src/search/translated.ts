/** Which Chinese words of a passage stand for which English ones of the query. Pure. */
import { choosing, type EnglishWord, likely, type Translation } from '../ranking/sought.js';
import { type PlacesOf, placesIn } from '../text/highlight.js';

/** An English word or phrase, and what a passage says for it. */
export interface Translated {
  /** Part of the query. */
  readonly typed: string;
  /** As printed, the likeliest first; at least one. */
  readonly chinese: readonly string[];
}

/** What is so much less likely than the likeliest that stands there is there for another reason. */
const leastShare = 1 / 3;

/**
 * In the order in which the query has them; without those that the passage does not say. What a word hardly ever is in Chinese is told only where nothing else is: the passage was found by
 * it then. @param text as printed @param english not to be changed afterwards @param placesOf of the same text
 */
export function translatedIn(text: string, english: readonly EnglishWord[], placesOf = placesIn(text)): Told[] {
  if (english.length === 0) return [];
  const told = toldBy(text, likelySought(english), placesOf);
  return told.length > 0 ? told : toldBy(text, anySought(english), placesOf);
}

type Told = Translated & { readonly sought: readonly Translation[] };

function toldBy(text: string, { words, letters, ofWord }: Sought, placesOf: PlacesOf): Told[] {
  const places = placesOf({ letters, words });
  const told = new Map<string, readonly Standing[]>();
  // high-tech is read as two words.
  for (const { typed, chinese } of ofWord) {
    const own: Standing[] = [];
    for (const { translation, at } of chinese) {
      const [first] = places[at] as (typeof places)[number];
      if (first !== undefined) own.push({ translation, printed: text.slice(...first) });
    }
    const before = told.get(typed) ?? [];
    told.set(typed, own.length === 0 ? before : [...before, ...toldOf(own)]);
  }
  return [...told].flatMap(([typed, all]) => {
    if (all.length === 0) return [];
    const chinese = [...new Set(all.map(({ printed }) => printed))];
    return [{ typed, chinese, sought: all.map(({ translation }) => translation) }];
  });
}

/** `at`: the place among all letters and, behind them, words. */
interface Sought {
  readonly ofWord: readonly {
    readonly typed: string;
    readonly chinese: readonly { readonly translation: Translation; readonly at: number }[];
  }[];
  readonly words: readonly string[];
  readonly letters: readonly string[];
}

function oncePerSearch(of: (word: EnglishWord) => readonly Translation[]): (english: readonly EnglishWord[]) => Sought {
  // Each hit of a search is asked for the same.
  const known = new WeakMap<readonly EnglishWord[], Sought>();
  return (english) => {
    const sought = known.get(english) ?? soughtAtOnce(english, of);
    known.set(english, sought);
    return sought;
  };
}

const likelySought = oncePerSearch(likely);
const anySought = oncePerSearch(choosing);

function soughtAtOnce(english: readonly EnglishWord[], of: (word: EnglishWord) => readonly Translation[]): Sought {
  const ofWord = english.map((word) => ({ typed: word.typed, chinese: of(word) }));
  const all = ofWord.flatMap(({ chinese }) => chinese);
  const texts = (by: Translation['by']) => [...new Set(all.flatMap((one) => (one.by === by ? [one.text] : [])))];
  const [letters, words] = [texts('letters'), texts('word')];
  const placeOf = {
    letters: new Map(letters.map((text, at) => [text, at])),
    word: new Map(words.map((text, at) => [text, letters.length + at])),
  };
  return {
    ofWord: ofWord.map(({ typed, chinese }) => ({
      typed,
      chinese: chinese.map((translation) => ({
        translation,
        at: placeOf[translation.by].get(translation.text) as number,
      })),
    })),
    letters,
    words,
  };
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
