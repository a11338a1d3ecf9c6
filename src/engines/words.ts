/** A text's words as they are handed over and stored: one string, with one space between. */

export function countWords(words: string): number {
  let count = words === '' ? 0 : 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++;
  return count;
}

export function splitWords(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}
