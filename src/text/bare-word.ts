const mark = /^[\p{P}\p{S}]$/u;

/** A word without the punctuation around it; a bracket that closes one inside is of the word: 13(1). Read from its ends: one expression for both would take quadratic time where thousands of marks stand inside. */
export function bareWord(typed: string): string {
  const letters = [...typed];
  const isMark = (at: number) => mark.test(letters[at] as string);
  let [first, end] = [0, letters.length];
  while (first < end && isMark(first)) first++;
  const opened = letters.indexOf('(', first);
  const closes = (at: number) => opened >= 0 && opened < at && letters[at] === ')';
  while (first < end && isMark(end - 1) && !closes(end - 1)) end--;
  return letters.slice(first, end).join('');
}
