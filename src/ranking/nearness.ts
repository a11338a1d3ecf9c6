/** How near a query's words stand to each other in a passage: a part of the score (score.ts). */

/** More words than this are no words that one sentence would hold. */
const mostWords = 16;

/**
 * From 0 (fewer than two of the words are there) to the mean rarity of the words that are there (they stand side by side): the smallest stretch
 * of letters that holds each of them once, against their own length.
 *
 * @param words their letters and digits
 * @param rarities beside `words`; where there are too many words the rarest are looked for
 */
export function nearness(letters: string, words: readonly string[], rarities: readonly number[]): number {
  const sought = words
    .map((word, i) => ({ word, rarity: rarities[i] as number }))
    .filter(({ word }) => word.length > 1)
    .sort((one, other) => other.rarity - one.rarity)
    .slice(0, mostWords)
    .filter(({ word }) => letters.includes(word));
  if (sought.length < 2) return 0;
  const own = sought.reduce((sum, { word }) => sum + word.length, 0);
  const mean = sought.reduce((sum, { rarity }) => sum + rarity, 0) / sought.length;
  const stretch = smallestStretch(
    letters,
    sought.map(({ word }) => word),
  );
  return mean * Math.min(1, own / stretch);
}

/** Length of the smallest part of a text that holds all of the words. */
function smallestStretch(text: string, words: readonly string[]): number {
  const places: { start: number; word: number }[] = [];
  for (const [word, sought] of words.entries()) {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push({ start: at, word });
  }
  places.sort((one, other) => one.start - other.start);
  const last: (number | undefined)[] = words.map(() => undefined);
  let smallest = text.length;
  for (const { start, word } of places) {
    last[word] = start;
    if (last.includes(undefined)) continue;
    const starts = last as number[];
    const end = Math.max(...starts.map((one, i) => one + (words[i] as string).length));
    smallest = Math.min(smallest, end - Math.min(...starts));
  }
  return smallest;
}
