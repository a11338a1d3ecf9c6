/** A text's words as they are handed over and stored: one string, with one space between. */

export function countWords(words: string): number {
  let count = words === '' ? 0 : 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++;
  return count;
}

/** How often a word stands among the words; several times faster than taking them apart. */
export function countWord(words: string, word: string): number {
  if (word === '') return 0;
  let count = 0;
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || words[at - 1] === ' ') && (end === words.length || words[end] === ' ')) count++;
  }
  return count;
}

export function hasWord(words: string, word: string): boolean {
  return countWord(words, word) > 0;
}

export function splitWords(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
