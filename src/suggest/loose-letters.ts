/** Letters of what was typed that stand in no word of the texts: where a word is mistyped, some are left over. */

/** Letters of the longest word that is looked for. */
const longestWord = 12;

/** Letters that are words of their own in any sentence. */
const standsAlone =
  /[a-z\d的了和与及或等在对为于以不应可将由其该各本此所从向按经被把使有无是之上下中内外前后年月日时条款项目第号一二三四五六七八九十百千万亿元人个种次员长市县区省国]/u;

/** Of a letter that stands alone in any sentence, in those that never do: a word around it is likelier. */
const alone = 1 / 64;

export interface LooseLetters {
  /** How many letters are loose before a place, and behind it, where as many as can be are in words; each of those that may stand alone is a small part of one. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

export function looseLetters(letters: string, words: ReadonlySet<string>): LooseLetters {
  const { length } = letters;
  const weights = Array.from(letters, (_, i) => (standsAlone.test(letters.charAt(i)) ? alone : 1));
  const before = [0];
  for (let end = 1; end <= length; end++) {
    let fewest = (before[end - 1] as number) + (weights[end - 1] as number);
    for (let start = Math.max(0, end - longestWord); start < end - 1; start++) {
      const loose = before[start] as number;
      if (loose < fewest && words.has(letters.slice(start, end))) fewest = loose;
    }
    before.push(fewest);
  }
  const behind: number[] = new Array(length + 1).fill(0);
  for (let start = length - 1; start >= 0; start--) {
    let fewest = (behind[start + 1] as number) + (weights[start] as number);
    for (let end = Math.min(length, start + longestWord); end > start + 1; end--) {
      const loose = behind[end] as number;
      if (loose < fewest && words.has(letters.slice(start, end))) fewest = loose;
    }
    behind[start] = fewest;
  }
  return { before, behind };
}
